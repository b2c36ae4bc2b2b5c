package org.reeve.gui.override;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is filled in for a timer, with what is wrong beside each field. */
final class TimerForm extends GridPane {
    private final Texts texts;
    private final TimerModel model;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> notes = new EnumMap<>(Field.class);
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final ComboBox<When.Kind> kind = new ComboBox<>();
    private final CheckBox persistent = new CheckBox();
    private final FlowPane arguments = new FlowPane();
    private final Label shell = Nodes.label("", "muted", "small");
    private final VBox runs = new VBox();
    private final HBox times = new HBox();

    TimerForm(Texts texts, TimerModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("timer-form");
        arguments.getStyleClass().add("arguments");
        for (Field field : Field.values()) {
            fields.put(field, field(field));
            Label note = Nodes.label("", "small");
            note.setId("note." + field.name());
            notes.put(field, note);
        }
        choices();
        lay();
        model.draft().subscribe(this::told);
        model.check().subscribe(this::told);
        model.runs().subscribe(now -> runs.getChildren()
                .setAll(RunsWords.of(texts, model.draft().get(), now)));
    }

    private TextField field(Field field) {
        TextField text = new TextField(value(field, model.draft().get()));
        text.setId("timer." + field.name());
        text.setAccessibleText(texts.get("timer." + field.name()));
        text.setPromptText(texts.get("timer.prompt." + field.name()));
        if (field == Field.COMMAND || field == Field.DIRECTORY || field == Field.CALENDAR) {
            text.getStyleClass().add("mono");
        }
        text.textProperty().addListener((_, _, _) -> typed());
        return text;
    }

    private TextField at(Field field) {
        return Objects.requireNonNull(fields.get(field), field.name());
    }

    private Label note(Field field) {
        return Objects.requireNonNull(notes.get(field), field.name());
    }

    private static String value(Field field, TimerDraft draft) {
        return switch (field) {
            case COMMAND -> draft.command();
            case USER -> draft.user();
            case DIRECTORY -> draft.directory();
            case TIME -> draft.when().time();
            case MINUTES -> draft.when().minutes();
            case CALENDAR -> draft.when().calendar();
            case DELAY -> draft.delay();
            case NAME -> draft.name();
            case DESCRIPTION -> draft.description();
        };
    }

    private void choices() {
        scope.getItems().setAll(Scope.values());
        scope.setValue(model.draft().get().scope());
        scope.setConverter(words("timer.scope."));
        scope.setAccessibleText(texts.get("timer.scope"));
        scope.setId("timer.scope");
        scope.valueProperty().addListener((_, _, _) -> typed());
        kind.getItems().setAll(Arrays.asList(When.Kind.values()));
        kind.setValue(model.draft().get().when().kind());
        kind.setConverter(words("timer.when."));
        kind.setAccessibleText(texts.get("timer.when"));
        kind.setId("timer.when");
        kind.valueProperty().addListener((_, _, _) -> typed());
        persistent.setText(texts.get("timer.persistent"));
        persistent.setSelected(model.draft().get().persistent());
        persistent.setId("timer.persistent");
        persistent.setWrapText(true);
        persistent.selectedProperty().addListener((_, _, _) -> typed());
    }

    private <T extends Enum<T>> StringConverter<T> words(String start) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : texts.get(start + choice.name());
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // these boxes cannot be typed into
            }
        };
    }

    private void lay() {
        times.getStyleClass().add("timer-times");
        times.getChildren().addAll(kind, at(Field.TIME), at(Field.MINUTES), at(Field.CALENDAR));
        at(Field.TIME).setPrefColumnCount(5);
        at(Field.MINUTES).setPrefColumnCount(5);
        at(Field.CALENDAR).setPrefColumnCount(18);
        at(Field.DELAY).setPrefColumnCount(6);
        at(Field.DELAY).setMaxWidth(Region.USE_PREF_SIZE);
        row("timer.scope", scope);
        row("timer.COMMAND", at(Field.COMMAND), note(Field.COMMAND), arguments, shell);
        row("timer.when", times, note(Field.TIME), note(Field.MINUTES), note(Field.CALENDAR), runs, persistent);
        row("timer.DELAY", at(Field.DELAY), note(Field.DELAY));
        row("timer.USER", at(Field.USER), note(Field.USER));
        row("timer.DIRECTORY", at(Field.DIRECTORY), note(Field.DIRECTORY));
        row("timer.NAME", at(Field.NAME), note(Field.NAME));
        row("timer.DESCRIPTION", at(Field.DESCRIPTION), note(Field.DESCRIPTION));
        getColumnConstraints().addAll(new ColumnConstraints(), grow());
    }

    private static ColumnConstraints grow() {
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setFillWidth(true);
        return grow;
    }

    private void row(String label, Node... nodes) {
        Label name = Nodes.word(texts.get(label), "muted", "timer-label");
        name.setMinWidth(USE_PREF_SIZE);
        setValignment(name, VPos.TOP);
        if (nodes[0] instanceof Control control) {
            name.setLabelFor(control);
        }
        VBox cell = new VBox(4, nodes);
        cell.setMinWidth(0);
        addRow(getRowCount(), name, cell);
        name.visibleProperty().bind(cell.visibleProperty());
        name.managedProperty().bind(cell.managedProperty());
    }

    private void typed() {
        model.draft()
                .set(new TimerDraft(
                        scope.getValue(),
                        at(Field.COMMAND).getText(),
                        at(Field.USER).getText(),
                        at(Field.DIRECTORY).getText(),
                        new When(
                                kind.getValue(),
                                at(Field.TIME).getText(),
                                at(Field.MINUTES).getText(),
                                at(Field.CALENDAR).getText()),
                        persistent.isSelected(),
                        at(Field.DELAY).getText(),
                        at(Field.NAME).getText(),
                        at(Field.DESCRIPTION).getText()));
    }

    private void told(TimerDraft draft) {
        Field chosen = draft.when().kind().field();
        for (Field field : List.of(Field.TIME, Field.MINUTES, Field.CALENDAR)) {
            Nodes.show(at(field), field == chosen);
        }
        Nodes.show(persistent, draft.when().kind().clock());
        Nodes.show(at(Field.USER).getParent(), draft.scope() == Scope.SYSTEM);
        String suggestion = draft.suggestion();
        at(Field.NAME).setPromptText(suggestion.isEmpty() ? texts.get("timer.prompt.NAME") : suggestion);
        showCommand(draft.command());
        runs.getChildren().setAll(RunsWords.of(texts, draft, model.runs().get()));
    }

    private void showCommand(String line) {
        arguments.getChildren().clear();
        shell.setText("");
        if (CommandWords.split(line) instanceof CommandWords.Split.Words(var words, var shellisms)) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).isEmpty() ? texts.get("timer.argument.empty") : SafeText.line(words.get(i));
                Label argument = Nodes.word(word, "argument", "mono");
                argument.setAccessibleText(texts.get(i == 0 ? "timer.program" : "timer.argument", word, i));
                arguments.getChildren().add(argument);
            }
            shell.setText(shellisms.stream()
                    .sorted()
                    .map(one -> texts.get("timer.shell." + one.name()))
                    .reduce((one, other) -> one + " " + other)
                    .map(all -> all + " " + texts.get("timer.shell"))
                    .orElse(""));
        }
        Nodes.show(arguments, !arguments.getChildren().isEmpty());
        Nodes.show(shell, !shell.getText().isEmpty());
    }

    private void told(TimerCheck check) {
        for (Field field : Field.values()) {
            TimerCheck.Wrong wrong = check.wrong().get(field);
            boolean missing = wrong == TimerCheck.Wrong.MISSING;
            String text = wrong == null ? hint(field) : texts.get("timer.wrong." + field.name() + "." + wrong.name());
            Label note = note(field);
            note.setText(text);
            note.getStyleClass().setAll("label", "small", wrong == null || missing ? "muted" : "bad");
            Nodes.show(note, !text.isEmpty() && at(field).isVisible());
            at(field).setAccessibleHelp(text);
        }
    }

    private String hint(Field field) {
        String key = "timer.hint." + field.name();
        return texts.has(key) ? texts.get(key) : "";
    }

    void focusFirst(Executor later) {
        Nodes.focus(at(Field.COMMAND), later);
    }
}
