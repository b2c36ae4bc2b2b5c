package org.reeve.gui.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Call;

/**
 * Brings two changes of one list together: what was done here, and what somebody else did to the file meanwhile. Known by
 * their calls; where both changed the same action, this side holds. Nothing that either side added or changed is lost.
 */
final class QuickMerge {
    private final Map<Call, QuickAction> before;
    private final Map<Call, QuickAction> mine;
    private final Map<Call, QuickAction> theirs;

    private QuickMerge(List<QuickAction> before, List<QuickAction> mine, List<QuickAction> theirs) {
        this.before = byCall(before);
        this.mine = byCall(mine);
        this.theirs = byCall(theirs);
    }

    private static Map<Call, QuickAction> byCall(List<QuickAction> actions) {
        Map<Call, QuickAction> all = new LinkedHashMap<>();
        actions.forEach(action -> all.putIfAbsent(action.call(), action));
        return all;
    }

    /** Both changes of {@code before} in one list; the order is that of whoever changed it, and theirs where both did. */
    static List<QuickAction> of(List<QuickAction> before, List<QuickAction> mine, List<QuickAction> theirs) {
        if (theirs.equals(before)) {
            return List.copyOf(mine);
        }
        if (mine.equals(before)) {
            return List.copyOf(theirs);
        }
        return new QuickMerge(before, mine, theirs).merged();
    }

    private List<QuickAction> merged() {
        List<QuickAction> all = new ArrayList<>();
        theirs.forEach((call, action) -> common(call, action).ifPresent(all::add));
        mine.forEach((call, action) -> {
            boolean removedThere = before.containsKey(call) && action.equals(before.get(call));
            if (!theirs.containsKey(call) && !removedThere) {
                all.add(action);
            }
        });
        return List.copyOf(all);
    }

    /** What becomes of one that stands in their list. */
    private Optional<QuickAction> common(Call call, QuickAction action) {
        QuickAction was = before.get(call);
        QuickAction here = mine.get(call);
        if (here == null) {
            boolean removedHere = was != null && was.equals(action);
            return removedHere ? Optional.empty() : Optional.of(action);
        }
        return Optional.of(here.equals(was) ? action : here);
    }
}
