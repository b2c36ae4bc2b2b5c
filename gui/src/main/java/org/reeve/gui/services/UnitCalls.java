package org.reeve.gui.services;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Consequences.Ties;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Settings;

/** What calls on units are called, wherever they stand. */
final class UnitCalls {
    private static final String SYMBOL = "system-run";
    /** How others are tied to a unit that they cannot start without: systemd.unit(5). */
    private static final Set<Relation> NEED = Set.of(Relation.REQUIRED_BY, Relation.REQUISITE_OF, Relation.BOUND_BY);

    private final Calls calls;
    private final Settings settings;
    private final Background background;
    private final UnitWords words;

    UnitCalls(Calls calls, Background background, UnitWords words, Settings settings) {
        this.settings = settings;
        this.calls = calls;
        this.background = background;
        this.words = words;
    }

    /** Its words, where it is one; {@code show} opens the page at a unit. */
    Optional<CallWords> words(Call call, Consumer<UnitRow.Key> show) {
        return Act.of(call).map(act -> words(act, () -> show.accept(act.key())));
    }

    /** The words of what is about no single unit. */
    Optional<CallWords> wordsOfAll(Call call, Runnable show) {
        Texts texts = words.texts();
        return call.equals(ServicesCommands.daemonReload())
                ? Optional.of(new CallWords(
                        Feather.SETTINGS,
                        SYMBOL,
                        texts.get("call.daemonReload"),
                        texts.get("calling.daemonReload"),
                        texts.get("done.daemonReload"),
                        texts.get("not.daemonReload"),
                        ServicesCommands.daemonReloadCommand(),
                        told -> told.accept(List.of()),
                        show))
                : Optional.empty();
    }

    private CallWords words(Act act, Runnable show) {
        Texts texts = words.texts();
        Deed deed = act.deed();
        String unit = act.scope() == Scope.USER
                ? texts.get("call.user", act.unit().value())
                : act.unit().value();
        return new CallWords(
                Feather.SETTINGS,
                SYMBOL,
                words.call(deed, unit),
                words.calling(deed, unit),
                words.done(deed, unit),
                words.notDone(deed, unit),
                act.command(),
                told -> consider(act, told),
                show);
    }

    /** Tells, later, what else would follow, one sentence each. */
    void consider(Act act, Consumer<List<String>> told) {
        Cancel _ = consider(List.of(act), all -> told.accept(all.getOrDefault(act, List.of())));
    }

    /** Tells, later, what else would follow of each. A unit that cannot be read is acted on all the same: the act will say what is wrong. */
    Cancel consider(List<Act> acts, Consumer<Map<Act, List<String>>> told) {
        return background.read(
                cancel -> look(acts, cancel),
                all -> told.accept(all),
                problem -> told.accept(acts.stream().collect(Collectors.toMap(act -> act, this::unread))));
    }

    private Map<Act, List<String>> look(List<Act> acts, Cancel cancel) {
        Map<Act, List<String>> all = new LinkedHashMap<>();
        for (Act act : acts) {
            cancel.check();
            all.put(act, look(act, cancel));
        }
        return all;
    }

    private List<String> look(Act act, Cancel cancel) {
        try {
            ServicesRead read = calls.of(ServicesRead.class, cancel, stage -> {});
            UnitDetail detail = read.get(act.scope(), act.unit());
            List<UnitName> needIt = act.deed().equals(Deeds.MASK) ? needing(read, act) : List.of();
            return consequences(act, detail.names(), new Ties(detail.stopsAlong(), needIt));
        } catch (HelperException e) {
            return unread(act);
        }
    }

    private static List<UnitName> needing(ServicesRead read, Act act) {
        Set<UnitName> all = new LinkedHashSet<>();
        read.dependencies(act.scope(), act.unit(), link -> {
            if (NEED.contains(link.relation())) {
                all.add(link.unit().name());
            }
        });
        return List.copyOf(all);
    }

    private List<String> unread(Act act) {
        return consequences(act, List.of(act.unit()), Ties.NONE);
    }

    private List<String> consequences(Act act, List<UnitName> names, Ties ties) {
        List<Consequences.Consequence> all = Consequences.of(act.scope(), act.deed(), names, ties);
        return words.consequences(Consequences.asked(all, settings.confirm().get()), act.deed());
    }
}
