package org.reeve.gui.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.QuickAction;

/** The selected quick action: what it does, its name, its symbol, its arguments. What it is called follows while one types. */
final class QuickEditor extends VBox {
    private final Texts texts;
    private final QuickModel model;
    private final Label hint;
    private final VBox body = new VBox();
    private final Label title = Nodes.label("", "unit-name");
    private final Label permit = Nodes.label("", "muted");
    private final Label wrong = Nodes.label("", "warning");
    private final CommandLine command = new CommandLine();
    private final TextField name = new TextField();
    private final ComboBox<String> symbol;
    private final GridPane form = new GridPane();
    private final List<Supplier<String>> values = new ArrayList<>();
    private final Button run;
    private final Button save;
    private final Button discard;
    private final Button up;
    private final Button down;
    private final Button duplicate;
    private boolean filling;

    QuickEditor(Texts texts, QuickModel model, Runnable close, javafx.beans.value.ObservableBooleanValue compact) {
        this.texts = texts;
        this.model = model;
        this.symbol = SymbolBox.make(texts);
        this.hint = Nodes.label(texts.get("hint"), "muted", "detail-hint");
        this.run = Nodes.button(texts.get("run"), model::run, "primary");
        this.save = Nodes.button(texts.get("save"), model::save, "primary");
        this.discard = Nodes.button(texts.get("discard"), model::discard);
        this.up = Nodes.button(texts.get("up"), () -> moved(-1));
        this.down = Nodes.button(texts.get("down"), () -> moved(1));
        this.duplicate = Nodes.button(texts.get("duplicate"), this::duplicate);
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        assemble(close, compact);
        listen();
        show();
    }

    private void assemble(Runnable close, javafx.beans.value.ObservableBooleanValue compact) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.getStyleClass().add("quick-title");
        HBox head = new HBox(title, closer);
        head.getStyleClass().add("detail-head");
        name.setAccessibleText(texts.get("name"));
        name.setPromptText(texts.get("name.prompt"));
        form.getStyleClass().addAll("facts", "quick-form");
        FlowPane does = flow(run, save, discard);
        FlowPane place = flow(up, down, duplicate, Nodes.button(texts.get("remove"), model::remove, "danger"));
        body.getStyleClass().add("detail-unit");
        body.getChildren().addAll(new VBox(head, permit), does, command, form, wrong, place);
        getChildren().addAll(hint, body);
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("action-row");
        return row;
    }

    private void listen() {
        model.draft().addListener((_, before, now) -> {
            if (!filling) {
                show();
            }
        });
        model.permit().addListener((_, _, _) -> tell());
        model.all().addListener((javafx.beans.Observable changed) -> tell());
        name.textProperty().addListener((_, _, _) -> typed());
        symbol.valueProperty().addListener((_, _, _) -> typed());
    }

    /** Fills the fields from the draft. */
    private void show() {
        Optional<Draft> draft = model.draft().get();
        Nodes.show(hint, draft.isEmpty());
        Nodes.show(body, draft.isPresent());
        draft.ifPresent(this::fill);
        tell();
    }

    private void fill(Draft draft) {
        filling = true;
        name.setText(draft.name());
        symbol.setValue(draft.icon());
        values.clear();
        form.getChildren().clear();
        form.addRow(0, label(texts.get("name")), name);
        form.addRow(1, label(texts.get("icon")), symbol);
        GridPane.setHgrow(name, Priority.ALWAYS);
        List<Form.Field> fields = Form.of(draft.source().call());
        for (int i = 0; i < fields.size(); i++) {
            String label = ArgumentWords.of(texts, fields.get(i).type());
            form.addRow(
                    i + 2,
                    Nodes.word(label, "muted"),
                    field(fields.get(i), draft.arguments().get(i), label));
        }
        filling = false;
    }

    private static Label label(String text) {
        Label label = Nodes.word(text, "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node field(Form.Field field, String value, String label) {
        return switch (field) {
            case Form.Field.Text _ -> {
                TextField text = new TextField(value);
                text.setAccessibleText(label);
                text.getStyleClass().add("quick-argument");
                text.textProperty().addListener((_, _, _) -> typed());
                values.add(text::getText);
                yield text;
            }
            case Form.Field.Choice(var _, var _, List<String> words) -> {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().setAll(words);
                box.setValue(value);
                box.setAccessibleText(label);
                box.valueProperty().addListener((_, _, _) -> typed());
                values.add(() -> Objects.requireNonNullElse(box.getValue(), value));
                yield box;
            }
            case Form.Field.Fixed _ -> {
                values.add(() -> value);
                yield Nodes.label(SafeText.line(value), "mono");
            }
        };
    }

    private void typed() {
        Optional<Draft> before = model.draft().get();
        if (filling || before.isEmpty()) {
            return;
        }
        filling = true;
        Draft known = before.get();
        model.edit(new Draft(
                known.source(),
                known.copy(),
                name.getText(),
                Objects.requireNonNullElse(symbol.getValue(), ""),
                values.stream().map(Supplier::get).toList()));
        filling = false;
        tell();
    }

    /** What the draft comes to: its label, its command, what it will ask, or what is wrong with it. */
    private void tell() {
        model.draft().get().ifPresent(draft -> {
            QuickModel.Checked checked = model.check(draft);
            wrong.setText(checked instanceof QuickModel.Checked.Wrong(String sentence) ? sentence : "");
            Nodes.show(wrong, !wrong.getText().isEmpty());
            if (checked instanceof QuickModel.Checked.Fits(QuickAction action)) {
                tell(action);
            } else {
                tell(draft.source());
            }
            offer(draft, checked instanceof QuickModel.Checked.Fits);
        });
    }

    private void tell(QuickAction action) {
        Optional<CallWords> words = model.words(action.call());
        title.setText(model.title(action));
        title.setGraphic(Nodes.icon(QuickCell.picture(action, words)));
        command.show(words.map(CallWords::command)
                .orElse(List.of("reeve", "call", action.call().method())));
        permit.setText(
                words.isEmpty()
                        ? texts.get("unknown")
                        : switch (model.permit(action.call())) {
                            case Permit.Free _ -> texts.get("will.free");
                            case Permit.Asks _ -> texts.get("will.ask");
                            case Permit.Refused(String reason) -> texts.get("will.refuse", SafeText.line(reason));
                        });
    }

    private void offer(Draft draft, boolean fits) {
        int place = model.all().indexOf(draft.source());
        Nodes.show(run, !draft.changed());
        run.setDisable(model.permit(draft.source().call()) instanceof Permit.Refused);
        Nodes.show(save, draft.changed());
        save.setText(texts.get(draft.copy() ? "save.copy" : "save"));
        save.setDisable(!fits);
        Nodes.show(discard, draft.changed());
        up.setDisable(place <= 0);
        down.setDisable(place < 0 || place == model.all().size() - 1);
        duplicate.setDisable(draft.copy() || !Form.editable(draft.source().call()));
    }

    private void duplicate() {
        model.duplicate();
        form.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("quick-argument"))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void moved(int by) {
        boolean _ = model.move(by);
    }

    /** Puts the keyboard on the name. */
    void focusName() {
        name.requestFocus();
    }
}
