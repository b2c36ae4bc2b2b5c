package org.reeve.gui.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** What is told of the computer as a whole: since when it runs, its load, and whether a restart is asked for. */
final class MachinePanel extends Panel {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final Texts texts;
    private final Label up = Nodes.word("–");
    private final Label load = Nodes.word("–");
    private final Label restart = Nodes.label("–");
    private Optional<Instant> booted = Optional.empty();

    MachinePanel(OverviewWords words) {
        super(words.texts().get("machine"));
        this.texts = words.texts();
        VBox rows = new VBox(fact("machine.up", up), fact("machine.load", load), fact("machine.restart", restart));
        rows.getStyleClass().add("rows");
        getChildren().add(rows);
    }

    private Node fact(String key, Label value) {
        Label name = Nodes.word(texts.get(key), "muted", "machine-fact");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox row = row(name, value);
        if (key.equals("machine.up")) {
            row.pseudoClassStateChanged(Rows.FIRST, true);
        }
        return row;
    }

    void show(Machine machine) {
        booted = Optional.of(machine.booted());
        tick();
        boolean asked = machine.restart().isPresent();
        restart.setText(texts.get(asked ? "machine.restart.asked" : "machine.restart.none"));
        restart.getStyleClass().remove("warning");
        restart.getStyleClass().addAll(asked ? List.of("warning") : List.of());
    }

    void show(Snapshot look) {
        load.setText(texts.get(
                "machine.load.of",
                OverviewWords.load(look.processor().load1()),
                OverviewWords.load(look.processor().load5()),
                OverviewWords.load(look.processor().load15()),
                look.processor().count()));
        tick();
    }

    private void tick() {
        booted.ifPresent(since -> up.setText(texts.get(
                "machine.up.since",
                Texts.span(Duration.between(since, Instant.now())),
                WHEN.format(since.atZone(ZoneId.systemDefault())))));
    }
}
