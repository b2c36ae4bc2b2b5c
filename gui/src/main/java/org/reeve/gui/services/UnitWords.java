package org.reeve.gui.services;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Change;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Consequences.Consequence;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What a unit's states and actions are called. */
final class UnitWords {
    private static final int MOST_NAMED = 8;

    private final Texts texts = Texts.of(UnitWords.class);

    Texts texts() {
        return texts;
    }

    /** The one word of the table. */
    String state(UnitRow row) {
        if (row.unit().isEmpty()) {
            return texts.get(row.startup().startsWith("masked") ? "state.masked" : "state.stopped");
        }
        return state(row.unit().get());
    }

    /** The one word of a unit in memory. */
    String state(Unit unit) {
        return switch (unit.active()) {
            case ACTIVE, UNKNOWN -> known(unit.sub());
            case FAILED -> texts.get("state.failed");
            case INACTIVE -> inactive(unit.load());
            case ACTIVATING -> texts.get(unit.sub().startsWith("auto-restart") ? "state.restarting" : "state.starting");
            case DEACTIVATING -> texts.get("state.stopping");
            case RELOADING, REFRESHING -> texts.get("state.reloading");
            case MAINTENANCE -> texts.get("state.maintenance");
        };
    }

    /** How a unit is tied to another: "requires, part of". */
    String relations(List<Relation> relations) {
        return String.join(
                ", ",
                relations.stream()
                        .map(relation -> texts.get("relation." + relation.name()))
                        .toList());
    }

    private String inactive(LoadState load) {
        return switch (load) {
            case NOT_FOUND -> texts.get("state.missing");
            case MASKED -> texts.get("state.masked");
            case BAD_SETTING, ERROR -> texts.get("state.broken");
            case STUB, LOADED, MERGED, UNKNOWN -> texts.get("state.stopped");
        };
    }

    private String known(String sub) {
        return texts.has("sub." + sub) ? texts.get("sub." + sub) : SafeText.line(sub);
    }

    /** The fact of the pane: systemd's own words and for how long. */
    String since(UnitDetail detail, Instant now) {
        Unit unit = detail.unit();
        String words = texts.get("fact.state.words", lower(unit.active().name()), SafeText.line(unit.sub()));
        Optional<String> span = detail.since().map(since -> Texts.span(Duration.between(since, now)));
        return span.map(known -> texts.get("fact.state.since", words, known)).orElse(words);
    }

    /** The button's word. */
    String button(Deed deed) {
        return texts.get("button." + deed.key());
    }

    /** What is told while it is done: "Restarting…". */
    String doing(Deed deed, String seconds) {
        return texts.get("doing." + deed.key(), seconds, deed.detail());
    }

    /** What was done: "nginx.service restarted". */
    String done(Deed deed, String unit) {
        return texts.get("done." + deed.key(), unit, deed.detail());
    }

    /** What came of it: "nginx.service enabled", or that it was so before; and which links were made and removed. */
    String done(Act act, Change change) {
        String unit = act.unit().value();
        boolean before = act.deed() instanceof Deed.Boot && change.affected().isEmpty();
        return before ? texts.get("already." + act.deed().key(), unit) : done(act.deed(), unit);
    }

    /** What the unit is now: its state, or the links of its files. */
    String result(Act act, Change change) {
        return switch (act.deed()) {
            case Deed.Boot _ when !change.affected().isEmpty() -> links(change.affected());
            case Deed.State _, Deed.Boot _, Deed.Kill _ -> SafeText.line(change.result());
        };
    }

    private String links(List<String> links) {
        String first = SafeText.line(links.getFirst());
        return links.size() == 1
                ? texts.get(
                        first.contains(" → ") ? "link.made" : "link.removed", first.replaceFirst(" → .*|^unlink ", ""))
                : texts.get("links", links.size());
    }

    /** How a sentence starts when it was not done: "Not restarted". */
    String not(Deed deed) {
        return texts.get("not." + deed.key());
    }

    /** The title where it was not tried: "nginx.service was not restarted". */
    String notDone(Deed deed, String unit) {
        return texts.get("not.title." + deed.key(), unit, deed.detail());
    }

    /** The title of a failure: "nginx.service did not start". */
    String didNot(Deed deed, String unit) {
        return texts.get("failed." + deed.key(), unit, deed.detail());
    }

    /** What was tried: "Restart of nginx.service". */
    String attempt(Deed deed, String unit) {
        return texts.get("attempt." + deed.key(), unit, deed.detail());
    }

    /** What it does: "Restart nginx.service". */
    String call(Deed deed, String unit) {
        return texts.get("call." + deed.key(), unit, deed.detail());
    }

    /** While it is done: "Restarting nginx.service". */
    String calling(Deed deed, String unit) {
        return texts.get("calling." + deed.key(), unit, deed.detail());
    }

    /** The action as the palette offers it: "Restart nginx.service…". */
    String offer(Deed deed, String unit) {
        return texts.get("offer." + deed.key(), unit);
    }

    /** The question before it. */
    String ask(Deed deed, String unit) {
        return texts.get("ask." + deed.key(), unit, deed.detail());
    }

    /** The button that does it all the same. */
    String anyway(Deed deed) {
        return texts.get("anyway." + deed.key(), deed.detail());
    }

    /** Which manager, where it is not the machine's. */
    String scope(Scope scope) {
        return switch (scope) {
            case SYSTEM -> texts.get("scope.system");
            case USER -> texts.get("scope.user");
        };
    }

    /** What else would follow, one sentence each. */
    List<String> consequences(List<Consequence> consequences, Deed deed) {
        return consequences.stream()
                .map(consequence -> sentence(consequence, deed))
                .toList();
    }

    private String sentence(Consequence consequence, Deed deed) {
        return switch (consequence) {
            case Consequence.Hits(Consequences.Role role, Consequences.Effect effect) ->
                texts.get("consequence." + role.name() + "." + effect.name());
            case Consequence.StopsAlong(List<UnitName> units) ->
                texts.get("consequence.along." + deed.key(), named(units));
            case Consequence.NeededBy(List<UnitName> units) -> texts.get("consequence.needed", named(units));
            case Consequence.AtOnce() -> texts.get("consequence.at.once");
        };
    }

    private String named(List<UnitName> units) {
        List<String> first =
                units.stream().limit(MOST_NAMED).map(UnitName::value).toList();
        String list = String.join(", ", first);
        return units.size() > MOST_NAMED ? texts.get("consequence.more", list, units.size() - MOST_NAMED) : list;
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
