package org.reeve.gui.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessorSet;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Asks how much of the machine a process gets; the commands of what was changed stand below. */
final class TuneForm extends VBox {
    private final Texts texts;
    private final ProcessDetail detail;
    private final Spinner<Integer> nice;
    private final ComboBox<IoClass> kind = new ComboBox<>();
    private final Spinner<Integer> level;
    private final TextField processors = new TextField();
    private final Label wrong = Nodes.label("", "muted");
    private final CommandLine command = new CommandLine();

    TuneForm(Texts texts, ProcessDetail detail) {
        this.texts = texts;
        this.detail = detail;
        this.nice =
                new Spinner<>(Nice.FIRST, Nice.LAST, detail.process().figures().nice());
        IoPriority now = detail.ioPriority().orElse(new IoPriority(IoClass.NONE, 0));
        this.level = new Spinner<>(0, IoPriority.LAST, now.level());
        kind.getItems().setAll(IoClass.values());
        kind.setValue(now.kind());
        kind.setConverter(names());
        processors.setText(detail.processors().list());
        getStyleClass().add("tune-form");
        Nodes.style(this, TuneForm.class, "processes.css");
        getChildren().addAll(grid(), wrong, command);
        nice.valueProperty().addListener((_, _, _) -> show());
        level.valueProperty().addListener((_, _, _) -> show());
        kind.valueProperty().addListener((_, _, _) -> show());
        processors.textProperty().addListener((_, _, _) -> show());
        show();
    }

    private StringConverter<IoClass> names() {
        return new StringConverter<>() {
            @Override
            public String toString(IoClass one) {
                return texts.get("io." + one.name());
            }

            @Override
            public IoClass fromString(String text) {
                throw new IllegalStateException("nobody writes into it");
            }
        };
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tune-grid");
        nice.setId("tune-nice");
        nice.setEditable(true);
        kind.setId("tune-io");
        level.setId("tune-level");
        processors.setId("tune-processors");
        row(grid, "tune.nice", nice);
        row(grid, "tune.io", kind);
        row(grid, "tune.level", level);
        row(grid, "tune.processors", processors);
        return grid;
    }

    private void row(GridPane grid, String key, javafx.scene.control.Control control) {
        control.setAccessibleText(texts.get(key));
        grid.addRow(
                grid.getRowCount(),
                Nodes.word(texts.get(key), "muted"),
                control,
                Nodes.label(texts.get(key + ".note"), "muted"));
    }

    private void show() {
        level.setDisable(!kind.getValue().leveled());
        boolean read = processors().isPresent();
        wrong.setText(read ? "" : texts.get("tune.wrong"));
        Nodes.show(wrong, !read);
        List<String> all = acts().stream()
                .map(act -> String.join(" ", act.command(List.of())))
                .toList();
        command.show(all.isEmpty() ? List.of(texts.get("tune.same")) : List.of(String.join("; ", all)));
    }

    private Optional<ProcessorSet> processors() {
        try {
            return Optional.of(new ProcessorSet(processors.getText().replace(" ", "")));
        } catch (IllegalArgumentException e) {
            // It is being written; the form says what is expected.
            return Optional.empty();
        }
    }

    /** What differs from how it is. */
    List<Act> acts() {
        ProcessId id = detail.process().id();
        List<Act> acts = new ArrayList<>();
        if (nice.getValue() != detail.process().figures().nice()) {
            acts.add(new Act.Nicer(id, new Nice(nice.getValue())));
        }
        IoClass chosen = kind.getValue();
        IoPriority priority = new IoPriority(chosen, chosen.leveled() ? level.getValue() : 0);
        if (!detail.ioPriority().equals(Optional.of(priority))) {
            acts.add(new Act.Io(id, priority));
        }
        processors()
                .filter(set -> !set.equals(detail.processors()))
                .ifPresent(set -> acts.add(new Act.Affinity(id, set)));
        return acts;
    }
}
