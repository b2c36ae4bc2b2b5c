package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Sheet;

/** What the page does on a wish, wherever it comes from: for one unit or for several, and asking which signal first. */
final class PageDeeds {
    private final UnitWords words;
    private final Desk desk;
    private final DetailModel detail;
    private final ActionsModel actions;
    private final SeveralModel several;

    PageDeeds(UnitWords words, Desk desk, DetailModel detail, ActionsModel actions, SeveralModel several) {
        this.words = words;
        this.desk = desk;
        this.detail = detail;
        this.actions = actions;
        this.several = several;
    }

    /** To what is chosen. */
    void act(Deed deed) {
        if (several.chosen().get().size() > 1) {
            beginSeveral(deed);
        } else {
            begin(deed);
        }
    }

    /** To the shown unit. */
    void begin(Deed deed) {
        detail.row().get().ifPresent(row -> begin(row, deed));
    }

    /** To a unit. */
    void begin(UnitRow row, Deed deed) {
        Optional<UnitDetail> known = detail.known().filter(one -> detail.shows(row.key()));
        if (deed.equals(Deeds.KILL) && new Offers(row, known).refused(deed).isEmpty()) {
            boolean main = known.map(one -> one.process().isPresent()).orElse(true);
            ask(List.of(row.key()), main, signal -> actions.begin(Act.of(row.key(), signal)));
        } else {
            actions.beginIfPossible(row, deed);
        }
    }

    /** To all that are chosen. */
    void beginSeveral(Deed deed) {
        if (deed.equals(Deeds.KILL)) {
            List<UnitRow.Key> units =
                    several.takers(deed).stream().map(UnitRow::key).toList();
            if (!units.isEmpty()) {
                ask(units, true, several::begin);
            }
        } else {
            several.begin(deed);
        }
    }

    /** Starts what the shown timer starts. */
    void runNow() {
        detail.row().get().ifPresent(row -> detail.runs()
                .get()
                .ifPresent(unit -> actions.begin(new Act(row.scope(), Deeds.START, unit))));
    }

    private void ask(List<UnitRow.Key> units, boolean main, Consumer<Deed> chosen) {
        KillForm form = new KillForm(words.texts(), actions.pins(), units, main);
        desk.sheet(new Sheet(
                words.texts().get("kill.title", KillForm.named(units, words.texts())),
                form,
                words.texts().get("kill.send"),
                () -> chosen.accept(form.chosen())));
    }
}
