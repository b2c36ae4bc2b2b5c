package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.reeve.api.files.FilePath;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** A file that is open: its text or what can be seen of it, and beside it what is told of it or what saving would do. */
final class EditorPane extends StackPane {
    private static final double DIVIDER = 0.62;

    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final EditorModel model;
    private final SaveModel save;
    private final VersionsModel versions;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final SimpleObjectProperty<Optional<String>> side = new SimpleObjectProperty<>(Optional.empty());
    private Optional<TextPane> text = Optional.empty();
    private Optional<ViewerPane> viewer = Optional.empty();
    private Optional<MasterDetail> split = Optional.empty();
    private boolean shown;

    EditorPane(FileWords words, PageContext context, FilePath path) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.model = new EditorModel(path, context);
        this.save = new SaveModel(model, context);
        this.versions = new VersionsModel(model, context);
        getStyleClass().add("file-editor");
        model.state().addListener((_, _, _) -> show());
        save.step().addListener((_, _, _) -> side());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    EditorModel model() {
        return model;
    }

    /** What the status bar says: encoding, ends of lines, language. */
    ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    /** It is in front. */
    void shown() {
        shown = true;
        viewer.ifPresent(ViewerPane::start);
        text.ifPresent(TextPane::focusText);
    }

    /** Something else is. */
    void hidden() {
        shown = false;
        viewer.ifPresent(ViewerPane::stop);
        versions.stop();
    }

    private void show() {
        viewer.ifPresent(ViewerPane::stop);
        switch (model.state().get()) {
            case EditorModel.State.Opens(boolean asking) ->
                getChildren().setAll(PageNotice.loading(texts.get(asking ? "asking" : "opening")));
            case EditorModel.State.Failed(var problem) -> {
                String title = texts.get("not.opened", FileWords.name(model.path()));
                getChildren()
                        .setAll(PageNotice.failed(
                                title,
                                ProblemTexts.below(title, texts.get("not.opened.short"), problem),
                                List.of(Nodes.button(texts.get("try.again"), model::open, "primary"))));
            }
            case EditorModel.State.Seen(Opening opening) -> {
                ViewerPane pane = new ViewerPane(words, context, opening);
                viewer = Optional.of(pane);
                getChildren().setAll(pane);
                status.set(pane.status());
                if (shown) {
                    pane.start();
                }
            }
            case EditorModel.State.Text _ -> text();
        }
    }

    private void text() {
        if (text.isEmpty()) {
            TextPane pane = new TextPane(words, context, model, save);
            text = Optional.of(pane);
            SidePane beside = new SidePane(words, context, model, save, versions);
            MasterDetail both = new MasterDetail(context, "files.editor", DIVIDER, pane, beside);
            both.follow(side);
            split = Optional.of(both);
        }
        text.get().load();
        status.bind(text.get().status());
        getChildren().setAll(split.orElseThrow());
        if (shown) {
            text.get().focusText();
        }
    }

    private void side() {
        boolean writing = save.step().get() instanceof SaveModel.Step.Writing;
        side.set(writing ? Optional.empty() : Optional.of("save"));
        if (writing && shown) {
            text.ifPresent(TextPane::focusText);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !(save.step().get() instanceof SaveModel.Step.Writing)) {
            event.consume();
            save.back();
        }
    }

    /** The keys of the page, as far as they are about the text; answers whether it took one. */
    boolean take(KeyEvent event) {
        if (viewer.isPresent() && model.state().get() instanceof EditorModel.State.Seen) {
            return viewer.get().take(event);
        }
        if (text.isEmpty() || !(model.state().get() instanceof EditorModel.State.Text)) {
            return false;
        }
        TextPane pane = text.get();
        if (PageKeys.ctrl(KeyCode.S).match(event)) {
            save.review();
        } else if (PageKeys.FIND.match(event)) {
            pane.find();
        } else if (PageKeys.ctrl(KeyCode.H).match(event)) {
            pane.replace();
        } else if (PageKeys.ctrl(KeyCode.G).match(event)) {
            pane.goToLine();
        } else if (event.getCode() == KeyCode.F3) {
            pane.findNext(!event.isShiftDown());
        } else {
            return false;
        }
        return true;
    }

    /** What would be lost with the window. */
    Optional<String> unsaved() {
        return model.modified().get()
                ? Optional.of(texts.get("unsaved", SafeText.line(model.path().value())))
                : Optional.empty();
    }

    void close() {
        viewer.ifPresent(ViewerPane::stop);
        versions.stop();
        model.close();
    }

    void save() {
        split.ifPresent(MasterDetail::save);
    }

    /** Its name on a tab: marked while it is modified. */
    void onModified(Runnable listener) {
        model.modified().addListener((InvalidationListener) changed -> listener.run());
    }

    /** A strip of a sentence, and what can be done about it. */
    static FlowPane strip(String sentence, Button... steps) {
        Label label = Nodes.label(sentence);
        label.setMinHeight(USE_PREF_SIZE);
        FlowPane strip = new FlowPane(8, 4, label);
        strip.getStyleClass().add("file-strip");
        strip.getChildren().addAll(steps);
        label.maxWidthProperty().bind(strip.widthProperty().subtract(30));
        return strip;
    }
}
