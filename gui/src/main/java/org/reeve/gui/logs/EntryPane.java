package org.reeve.gui.logs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogValue;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The selected entry: what it says, who wrote it, what can be done from here, all its fields, and the command that asks the same. */
final class EntryPane extends VBox {
    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final FieldsModel fields;
    private final EntrySteps steps;
    private final Label name = Nodes.word("", "unit-name");
    private final Label kind = Nodes.word("", "muted");
    private final Label letter = Nodes.word("", "priority-letter");
    private final FoldedText message;
    private final FactGrid facts = new FactGrid();
    private final FieldsView all;
    private final CommandLine command = new CommandLine();
    private final Label hint;
    private final VBox entry = new VBox();
    private final Button around;
    private final Button unit;
    private final Button services;

    /** What can be done with an entry. */
    interface EntrySteps {
        void around(LogRow row);

        /** Asks for its unit only, or its identifier where it has no unit. */
        void onlyUnit(LogRow row);

        void onlyIdentifier(LogRow row);

        void onlyField(LogValue value);

        void copy(LogRow row);

        /** Whether its unit can be shown elsewhere. */
        boolean known(LogRow row);

        void services(LogRow row);
    }

    EntryPane(LogWords words, LogsModel model, FieldsModel fields, EntrySteps steps) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.fields = fields;
        this.steps = steps;
        this.message = new FoldedText(texts, "entry-message");
        this.all = new FieldsView(texts, steps::onlyField);
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        this.around = Nodes.button(texts.get("around"), () -> selected().ifPresent(steps::around), "primary");
        this.unit = Nodes.button(texts.get("only.unit"), () -> selected().ifPresent(steps::onlyUnit));
        this.services = Nodes.button(texts.get("in.services"), () -> selected().ifPresent(steps::services));
        getStyleClass().addAll("detail-pane", "entry-pane");
        setMinWidth(0);
    }

    private Optional<LogRow> selected() {
        return model.selected().get();
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(letter, name, closer);
        head.getStyleClass().add("detail-head");
        FlowPane buttons = new FlowPane(
                around,
                unit,
                Nodes.button(texts.get("copy.entry"), () -> selected().ifPresent(steps::copy)),
                services);
        buttons.getStyleClass().add("action-row");
        VBox below = new VBox(message, facts, all);
        below.getStyleClass().add("entry-below");
        ScrollPane scroll = new ScrollPane(below);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("fields"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        entry.getStyleClass().add("detail-unit");
        entry.getChildren().addAll(new VBox(head, kind), buttons, scroll);
        VBox.setVgrow(entry, Priority.ALWAYS);
        getChildren().setAll(hint, entry, command);
        model.selected().addListener((_, _, _) -> show());
        model.filter().addListener((_, _, _) -> showCommand());
        model.source().addListener((_, _, _) -> showCommand());
        fields.fields().addListener((_, _, _) -> showFields());
        show();
        showCommand();
    }

    void focusFirst() {
        around.requestFocus();
    }

    private void showCommand() {
        command.show(JournalctlLine.of(model.source().get(), model.filter().get(), words.zone()));
    }

    private void show() {
        Optional<LogRow> row = selected();
        Nodes.show(hint, row.isEmpty());
        Nodes.show(entry, row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(LogRow row) {
        String title = row.unit().map(words::unit).orElseGet(() -> words.source(row));
        name.setText(title);
        name.setTooltip(new Tooltip(title));
        letter.setText(words.letter(row.priority()));
        LogCell.mark(letter, LogWords.look(row.priority()));
        kind.setText(texts.get("entry.kind", words.exact(row.time()), words.priority(row.priority())));
        unit.setDisable(row.unit().isEmpty() && row.identifier().isEmpty());
        unit.setText(texts.get(row.unit().isPresent() ? "only.unit" : "only.identifier"));
        Nodes.show(services, steps.known(row));
        showFields();
    }

    private void showFields() {
        selected().ifPresent(row -> {
            switch (fields.fields().get()) {
                case FieldsModel.Fields.Waiting _ -> waiting(row);
                case FieldsModel.Fields.Failed failed -> {
                    waiting(row);
                    all.note(ProblemTexts.sentence(texts.get("fields.not"), failed.problem()));
                }
                case FieldsModel.Fields.Known(List<LogValue> values) -> known(row, values);
            }
        });
    }

    private void waiting(LogRow row) {
        message.show(row.message(), row.cut(), row.binary(), row.message().length());
        facts(row, Map.of());
        all.note(texts.get("fields.reading"));
    }

    private void known(LogRow row, List<LogValue> values) {
        Map<String, LogValue> first =
                values.stream().collect(Collectors.toMap(LogValue::name, value -> value, (one, other) -> one));
        Optional.ofNullable(first.get("MESSAGE"))
                .ifPresentOrElse(
                        value -> message.show(value.value(), value.cut(), value.binary(), value.bytes()),
                        () -> message.show(
                                row.message(),
                                row.cut(),
                                row.binary(),
                                row.message().length()));
        facts(row, first);
        all.show(values);
    }

    private void facts(LogRow row, Map<String, LogValue> values) {
        facts.clear();
        fact("fact.process", join(row.pid().map(String::valueOf).orElse(""), value(values, "_COMM")));
        fact("fact.user", value(values, "_UID"));
        fact("fact.unit", row.unit().map(words::unit).orElse(""));
        fact("fact.identifier", SafeText.line(row.identifier()));
        fact("fact.boot", row.boot().value());
        fact("fact.host", value(values, "_HOSTNAME"));
        fact("fact.program", value(values, "_EXE"));
        fact("fact.code", join(value(values, "CODE_FILE"), value(values, "CODE_LINE"), ":"));
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(texts, key, value, "");
        }
    }

    private static String value(Map<String, LogValue> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> SafeText.line(cut(value.value())))
                .orElse("");
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static String join(String one, String other) {
        return join(one, other, " ");
    }

    private static String join(String one, String other, String between) {
        return Stream.of(one, other).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
