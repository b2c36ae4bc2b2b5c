package org.reeve.gui.files;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileEntry;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.editor.FindBar;
import org.reeve.gui.editor.Hidden;
import org.reeve.gui.editor.SourceView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The text of a file, with its name, whose it is, and whether it is saved. */
final class TextPane extends VBox implements EditorModel.Editor {
    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final EditorModel model;
    private final SaveModel save;
    private final SourceView code;
    private final FindBar find;
    private final Button review;
    private final Label owner = Nodes.word("", "pill");
    private final Label modified;
    private final VBox strips = new VBox();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    TextPane(FileWords words, PageContext context, EditorModel model, SaveModel save) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.model = model;
        this.save = save;
        this.code = new SourceView(texts.get("editor", FileWords.name(model.path())), true, context.background()::show);
        this.find = new FindBar(context.background(), code);
        this.review = Nodes.button(texts.get("review"), save::review, "primary");
        this.modified = Nodes.word(texts.get("modified"), "pill", "modified");
        review.setId("review");
        getStyleClass().add("file-text");
        strips.getStyleClass().add("file-strips");
        code.setMinHeight(90);
        code.name("file-text");
        VBox.setVgrow(code, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(head(), strips, find, code);
        listen();
    }

    private HBox head() {
        Label name = Nodes.word(FileWords.name(model.path()), "unit-name");
        name.setMinWidth(0);
        modified.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(
                name,
                owner,
                modified,
                Nodes.spacer(),
                Nodes.iconButton(Feather.ROTATE_CCW, texts.get("undo"), code::undo),
                Nodes.iconButton(Feather.ROTATE_CW, texts.get("redo"), code::redo),
                Nodes.iconButton(Feather.SEARCH, texts.get("find"), find::openReplace),
                review);
        head.getStyleClass().add("file-head");
        return head;
    }

    private void listen() {
        model.edit(this);
        model.marks().addListener((_, _, now) -> code.markAll(now));
        code.unchanged().addListener((_, _, at) -> model.modified().set(!Boolean.TRUE.equals(at)));
        InvalidationListener again = changed -> show();
        model.modified().addListener(again);
        save.unwritable().addListener(again);
        show();
    }

    /** Shows what stands in the file; there is no way back to what was shown before. */
    void load() {
        code.show(model.base().text());
        saved();
        code.language(model.language());
        code.markAll(model.marks().get());
        show();
    }

    private void show() {
        boolean changed = model.modified().get();
        Nodes.show(modified, changed);
        review.setDisable(!changed);
        model.opening().ifPresent(opening -> {
            FileEntry entry = opening.file().entry();
            owner.setText(words.owner(entry.owner()) + " " + entry.mode().octal());
        });
        status.set(String.join(" \u00b7 ", parts()));
        strips();
    }

    private List<String> parts() {
        FileText text = model.form();
        String ends = text.mixed()
                ? texts.get("ends.mixed", text.usual().name())
                : text.usual().name();
        String language = model.language().title();
        return language.isEmpty() ? List.of(text.encoding(), ends) : List.of(text.encoding(), ends, language);
    }

    private void strips() {
        strips.getChildren().clear();
        OptionalInt odd = save.unwritable().get();
        odd.ifPresent(line -> strips.getChildren()
                .add(EditorPane.strip(
                        texts.get("unwritable", line),
                        Nodes.link(texts.get("go.to.line", line), () -> code.go(line)),
                        Nodes.button(texts.get("write.utf8"), () -> {
                            model.writeInUtf8();
                            save.review();
                        }))));
        if (odd.isEmpty() && model.form().octets()) {
            strips.getChildren().add(EditorPane.strip(texts.get("octets")));
        }
        model.opening().map(Opening::refusal).filter(why -> !why.isEmpty()).ifPresent(why -> strips.getChildren()
                .add(EditorPane.strip(texts.get("refused", SafeText.line(why)))));
        if (Hidden.in(model.base().text())) {
            strips.getChildren().add(EditorPane.strip(texts.get("hidden")));
        }
        Nodes.show(strips, !strips.getChildren().isEmpty());
    }

    ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    void focusText() {
        code.focusText();
    }

    void find() {
        find.open();
    }

    void replace() {
        find.openReplace();
    }

    void findNext(boolean forward) {
        if (forward) {
            find.next();
        } else {
            find.previous();
        }
    }

    void goToLine() {
        context.desk().sheet(LineSheet.of(texts, code.line(), code.lines(), code::go));
    }

    /** Goes to a line that something was found on. */
    void go(int line) {
        code.go(line);
    }

    @Override
    public String text() {
        return code.text();
    }

    @Override
    public void write(String text) {
        code.write(text);
    }

    @Override
    public void saved() {
        code.saved();
        model.modified().set(false);
    }
}
