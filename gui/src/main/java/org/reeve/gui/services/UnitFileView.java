package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.UnitText;
import org.reeve.gui.override.UnitFileText;
import org.reeve.gui.override.UnitFileText.Line;
import org.reeve.gui.override.UnitFileTools;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The files that define a unit, one after the other. Their text is shown, never obeyed. */
final class UnitFileView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** The height of a line, in pixels. */
    private static final double LINE = 18;

    private final Texts texts;
    private final ListView<Line> list = new ListView<>();
    private final Label count = Nodes.word("", "muted", "small");
    private final UnitFileTools tools;
    private final StackPane body = new StackPane();
    private List<Line> shown = List.of();

    UnitFileView(Texts texts, UnitFileTools tools) {
        this.texts = texts;
        this.tools = tools;
        Button copy = Nodes.iconButton(Feather.COPY, texts.get("file.copy"), () -> Nodes.copy(text(shown)));
        getStyleClass().addAll("log", "unit-file");
        list.setAccessibleText(texts.get("tab.file"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new LineCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(LINE);
        VBox.setVgrow(body, Priority.ALWAYS);
        count.setMinWidth(0);
        HBox head = new HBox(count, Nodes.spacer(), tools, copy);
        head.getStyleClass().add("file-head");
        getChildren().addAll(head, body);
    }

    void show(Read<List<UnitText>> files) {
        switch (files) {
            case Read.Waiting<List<UnitText>> _ -> note(texts.get("file.reading"));
            case Read.Failed<List<UnitText>>(var problem) ->
                note(ProblemTexts.sentence(texts.get("file.not.read"), problem));
            case Read.Known<List<UnitText>>(List<UnitText> all) -> show(all);
        }
    }

    private void note(String text) {
        body.getChildren().setAll(Nodes.label(text, "muted", "log-note"));
        StackPane.setAlignment(body.getChildren().getFirst(), Pos.TOP_LEFT);
        count.setText("");
        shown = List.of();
    }

    private void show(List<UnitText> files) {
        tools.looked();
        if (files.isEmpty()) {
            note(texts.get("file.none"));
            return;
        }
        List<Line> lines = UnitFileText.lines(files);
        if (!lines.equals(shown)) {
            shown = lines;
            list.getItems().setAll(lines);
            count.setText(texts.get("file.count", files.size()));
            body.getChildren().setAll(list);
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            Nodes.copy(text(new ArrayList<>(list.getSelectionModel().getSelectedItems())));
            event.consume();
        }
    }

    private static String text(List<Line> lines) {
        return String.join(
                "\n", lines.stream().map(line -> SafeText.line(line.text())).toList());
    }

    private static final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            TextFlow flow = new TextFlow();
            line.pieces().forEach(piece -> flow.getChildren().add(text(piece)));
            setGraphic(flow);
            setAccessibleText(SafeText.line(line.text()));
        }

        private static Text text(UnitFileText.Piece piece) {
            Text text = new Text(SafeText.line(piece.text()));
            text.getStyleClass().addAll("mono", "file-" + piece.style().name().toLowerCase(Locale.ROOT));
            return text;
        }
    }
}
