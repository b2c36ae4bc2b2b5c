package org.reeve.gui.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.api.overview.Snapshot.FileSystem;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The file systems; for one that runs out, the command that finds what takes the room. */
final class StoragePanel extends Panel {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final double WHOLE = 100;
    private static final int MOST = 8;
    private static final int SHORT = 24;

    private final OverviewWords words;
    private final Texts texts;
    private final Rows<FileSystem> rows;
    private final Label nothing;

    StoragePanel(OverviewWords words) {
        super(words.texts().get("storage"));
        this.words = words;
        this.texts = words.texts();
        this.nothing = Nodes.label(texts.get("not.yet"), "muted", "panel-empty");
        this.rows = new Rows<>(FileSystem::mountPoint, Row::new, MOST, many -> texts.get("more", many));
        getChildren().addAll(nothing, rows);
    }

    void show(List<FileSystem> files) {
        // What runs out is never among those that are folded away, unless there are many.
        rows.show(files.stream()
                .sorted(Comparator.comparing((FileSystem file) -> files.size() > MOST && Room.of(file) == Room.ENOUGH))
                .toList());
        nothing.setText(texts.get("storage.nothing"));
        Nodes.show(nothing, files.isEmpty());
    }

    /** The row of a file system, and in it what can have the keyboard. */
    Optional<Node> find(String mountPoint) {
        return rows.row(mountPoint)
                .map(row -> Optional.ofNullable(row.lookup(".copy")).orElse(row));
    }

    private final class Row implements Rows.Row<FileSystem> {
        private final Label place = Nodes.word("", "strong");
        private final Label facts = Nodes.word("", "muted");
        private final Label room = Nodes.word("", "strong", "room");
        private final ProgressBar bar = new ProgressBar();
        private final CommandLine command = new CommandLine();
        private final VBox node;
        private String shown = "";

        Row() {
            room.setMinWidth(Region.USE_PREF_SIZE);
            facts.setMinWidth(0);
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(place, facts, Nodes.spacer(), room);
            line.getStyleClass().add("storage-line");
            node = new VBox(line, bar, command);
            node.getStyleClass().addAll("panel-row", "storage-row");
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(FileSystem file) {
            place.setText(OverviewWords.place(file));
            // What it is made of gives way first, but not to a path that is a line by itself.
            place.setMinWidth(place.getText().length() <= SHORT ? Region.USE_PREF_SIZE : 0);
            facts.setText(words.facts(file));
            room.setText(words.room(file));
            boolean full = Room.of(file) != Room.ENOUGH;
            bar.setProgress(file.percent() / WHOLE);
            bar.pseudoClassStateChanged(FULL, full);
            bar.setAccessibleText(texts.get(
                    "storage.bar",
                    place.getText(),
                    file.percent(),
                    Bytes.size(file.availableBytes()).text()));
            Nodes.show(command, full);
            if (!shown.equals(bar.getAccessibleText())) {
                shown = bar.getAccessibleText();
                facts.setTooltip(new Tooltip(shown));
                command.show(Diagnosis.command(file.mountPoint()));
            }
        }
    }
}
