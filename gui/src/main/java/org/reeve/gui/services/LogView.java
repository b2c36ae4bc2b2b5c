package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/**
 * A unit's log as it is written. What programs wrote is shown, never obeyed. Scrolled up it stays where it is, and says how many
 * lines came in.
 */
final class LogView extends StackPane {
    private static final String OPEN = "logs.read.open";
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /** A person's scrolling moves the list after the event; and what the list makes of it comes a moment later. */
    private static final Duration SCROLLED = Duration.ofMillis(50);

    private final Texts texts;
    private final LogModel model;
    private final Background background;
    private final Actions actions;
    private final ListView<LogLine> list = new ListView<>();
    private final Label live = Nodes.word("", "muted", "small");
    private final Label part;
    private final Button newer;
    private final VBox whole = new VBox();
    private Cancel looking = new Cancel();

    LogView(Texts texts, LogModel model, Background background, Actions actions) {
        this.texts = texts;
        this.model = model;
        this.background = background;
        this.actions = actions;
        this.part = Nodes.label(texts.get("log.part"), "muted", "small");
        this.newer = Nodes.button("", this::toEnd, "log-newer");
        getStyleClass().add("log");
        list.setId("log");
        list.setItems(model.lines());
        list.setAccessibleText(texts.get("tab.log"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new LogCell(texts));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = new HBox(
                live,
                Nodes.spacer(),
                Nodes.link(texts.get("log.page"), this::openPage),
                Nodes.iconButton(Feather.COPY, texts.get("log.copy"), () -> Nodes.copy(LogCell.copied(model.lines()))));
        head.getStyleClass().add("file-head");
        StackPane lines = new StackPane(list, newer);
        StackPane.setAlignment(newer, Pos.BOTTOM_CENTER);
        VBox.setVgrow(lines, Priority.ALWAYS);
        whole.getChildren().addAll(head, part, lines);
        listen();
        show();
    }

    /** The page of logs shows the same with all there is: earlier entries, a search, every field. */
    private void openPage() {
        model.about()
                .map(unit -> new LogUnit(unit.name().value(), unit.scope() == Scope.USER))
                .flatMap(
                        unit -> actions.words(Call.of(OPEN, JournalSource.mine(), LogQuery.ALL.ofUnits(List.of(unit)))))
                .ifPresent(words -> words.show().run());
    }

    private void listen() {
        model.state().addListener((_, _, _) -> show());
        model.lines().addListener((ListChangeListener<LogLine>) change -> {
            if (!model.paused()) {
                showEnd();
            }
        });
        newer.visibleProperty().bind(Bindings.greaterThan(model.waiting(), 0));
        model.waiting().subscribe(count -> newer.setText(texts.get("log.newer", count)));
        list.addEventFilter(ScrollEvent.ANY, this::scrolled);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::scrolled);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::scrolled);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && !model.paused()) {
                showEnd();
            }
        });
    }

    private void show() {
        switch (model.state().get()) {
            case LogModel.State.Reading _ -> note(Nodes.label(texts.get("log.reading"), "muted"));
            case LogModel.State.Failed(var problem) ->
                note(
                        Nodes.label(ProblemTexts.sentence(texts.get("log.not.read"), problem), "muted"),
                        Nodes.link(texts.get("try.again"), model::again));
            case LogModel.State.Known known
            when model.lines().isEmpty() ->
                note(Nodes.label(texts.get(known.whole() ? "log.none" : "log.empty"), "muted"));
            case LogModel.State.Known known -> lines(known);
        }
    }

    private void lines(LogModel.State.Known known) {
        live.setText(texts.get(known.live() ? "log.live" : "log.still"));
        Nodes.show(part, !known.whole());
        if (!getChildren().contains(whole)) {
            getChildren().setAll(whole);
            showEnd();
        }
    }

    private void note(Node... nodes) {
        VBox note = new VBox(nodes);
        note.getStyleClass().add("log-note");
        getChildren().setAll(note);
        setAlignment(note, Pos.TOP_LEFT);
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            Nodes.copy(LogCell.copied(new ArrayList<>(list.getSelectionModel().getSelectedItems())));
            event.consume();
        } else if (event.getCode() == KeyCode.END) {
            toEnd();
            event.consume();
        } else {
            scrolled(event);
        }
    }

    private void scrolled(InputEvent event) {
        looking.cancel();
        looking = background.after(SCROLLED, this::look);
    }

    /** Only a person's own scrolling pauses it: the list moves by itself whenever a line is added. */
    private void look() {
        boolean end = atEnd();
        if (end && model.paused()) {
            model.resume();
        } else if (!end && !model.paused()) {
            model.pause();
        }
    }

    private boolean atEnd() {
        return bars().stream()
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .noneMatch(bar -> bar.isVisible() && bar.getValue() < bar.getMax() - 0.001);
    }

    private List<ScrollBar> bars() {
        return list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .toList();
    }

    private void toEnd() {
        model.resume();
        showEnd();
        list.requestFocus();
    }

    /** The list knows of a line, and how many rows it wraps to, once it is laid out. */
    private void showEnd() {
        background.show(() -> {
            if (!model.lines().isEmpty() && !model.paused() && getScene() != null) {
                list.applyCss();
                list.layout();
                list.scrollTo(model.lines().size() - 1);
            }
        });
    }

    /** Puts the keyboard on the newest line. */
    void focusLines() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getFocusModel().focus(model.lines().size() - 1);
        }
    }
}
