package org.reeve.gui.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The facts about a unit, by name. */
final class FactsView {
    private final UnitWords words;
    private final Texts texts;
    private final FactGrid grid = new FactGrid();

    FactsView(UnitWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    FactGrid grid() {
        return grid;
    }

    void clear() {
        grid.clear();
    }

    void show(UnitDetail detail, String startup, Instant now) {
        clear();
        grid.longFact(texts, "fact.state", words.since(detail, now));
        outcome(detail.outcome()).ifPresent(text -> fact("fact.result", text, ""));
        fact("fact.process", detail.process().map(FactsView::process).orElse("—"), "");
        fact(
                "fact.memory",
                resources(detail),
                detail.memoryBytes().isEmpty() || detail.tasks().isEmpty() ? texts.get("fact.unaccounted") : "");
        String path = detail.file().path();
        fact("fact.file", path.isEmpty() ? texts.get("fact.no.file") : SafeText.line(path), SafeText.line(path));
        String boot =
                detail.file().startup().isEmpty() ? startup : detail.file().startup();
        fact("fact.boot", boot.isEmpty() ? "—" : SafeText.line(boot), "");
        if (detail.file().outdated()) {
            Label note = Nodes.label(texts.get("fact.outdated"), "warning");
            grid.add(note, 0, grid.getRowCount(), 2, 1);
        }
    }

    private void fact(String key, String value, String tooltip) {
        grid.fact(texts, key, value, tooltip);
    }

    private static String process(UnitDetail.MainProcess process) {
        return process.pid() + " " + SafeText.line(process.command());
    }

    private String resources(UnitDetail detail) {
        String memory = detail.memoryBytes().map(Texts::bytes).orElse("—");
        String tasks = detail.tasks().map(count -> Long.toString(count)).orElse("—");
        return memory + " · " + tasks;
    }

    /** How the last run ended, where that was not well; conditions that did not hold count as well. */
    private Optional<String> outcome(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        if (!outcome.result().isEmpty() && !outcome.result().equals("success")) {
            parts.add(SafeText.line(outcome.result()));
            outcome.exitCode().ifPresent(code -> parts.add(texts.get("fact.exit", Integer.toString(code))));
            outcome.signal().ifPresent(signal -> parts.add(texts.get("fact.signal", Integer.toString(signal))));
        }
        if (outcome.restarts() > 0) {
            parts.add(texts.get("fact.restarts", outcome.restarts()));
        }
        if (!outcome.conditionMet()) {
            parts.add(texts.get("fact.condition"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }
}
