package org.reeve.gui.editor;

import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** Finds in a text and, where it can be edited, replaces. */
public final class FindBar extends VBox {
    private final Texts texts = Texts.of(FindBar.class);
    private final CodeView code;
    private final Background background;
    private final FindModel model;
    private final FindRow row;
    private final TextField by = new TextField();
    private final HBox second;
    private boolean seeking;

    /** Put away; over {@code code}. */
    public FindBar(Background background, CodeView code) {
        this.code = code;
        this.background = background;
        this.model = new FindModel(background, code::text);
        this.second = second();
        getStyleClass().add("find-bars");
        by.setId("replace-text");
        by.addEventFilter(KeyEvent.KEY_PRESSED, this::replaceKey);
        this.row = new FindRow(
                        new FindRow.Moves(this::next, this::previous, this::close), model.sought(), model.cases())
                .with(model.expression());
        getChildren().addAll(row, second);
        model.sought().addListener((_, _, _) -> seeking = true);
        model.places().addListener((_, _, _) -> found());
        code.area().plainTextChanges().subscribe(_ -> {
            if (isVisible()) {
                model.changed();
            }
        });
        Nodes.show(this, false);
        Nodes.show(second, false);
    }

    private HBox second() {
        Button one = Nodes.button(texts.get("replace.one"), this::replaceOne);
        Button all = Nodes.button(texts.get("replace.all"), this::replaceAll);
        by.setPromptText(texts.get("replace.prompt"));
        by.setAccessibleText(texts.get("replace.prompt"));
        HBox row = new HBox(by, one, all);
        row.getStyleClass().add("find-bar");
        return row;
    }

    private void replaceKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            replaceOne();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** Shows the bar with what is selected in it. */
    public void open() {
        Nodes.show(this, true);
        String selected = code.area().getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            model.sought().set(selected);
        }
        row.edit();
        model.changed();
    }

    /** The same with what is put in its place. */
    public void openReplace() {
        open();
        Nodes.show(second, code.area().isEditable());
    }

    private void close() {
        Nodes.show(this, false);
        Nodes.show(second, false);
        code.area().requestFocus();
    }

    /** The next place behind the selection. */
    public void next() {
        go(model.next(code.area().getSelection().getEnd()));
    }

    /** The one before it. */
    public void previous() {
        go(model.previous(code.area().getSelection().getStart()));
    }

    private void go(OptionalInt place) {
        if (place.isPresent() && model.known()) {
            Finder.Places all = model.places().get();
            code.select(all.start(place.getAsInt()), all.end(place.getAsInt()));
            tell(place.getAsInt() + 1);
        }
    }

    /** Places of what was typed just now: the first one is shown; after a change of the text only their number. */
    private void found() {
        tell(0);
        if (seeking) {
            seeking = false;
            go(model.next(code.area().getSelection().getStart()));
        }
    }

    private void tell(int which) {
        Finder.Places all = model.places().get();
        if (model.sought().get().isEmpty()) {
            row.tell("");
        } else if (!all.wrong().isEmpty()) {
            row.tell(texts.get("find.wrong", all.wrong()));
        } else if (all.count() == 0) {
            row.tell(texts.get("find.none"));
        } else if (all.more()) {
            row.tell(texts.get("find.more", all.count()));
        } else {
            row.tell(which > 0 ? texts.get("find.place", which, all.count()) : texts.get("find.count", all.count()));
        }
    }

    /** Replaces what is selected where it is one of the places, and goes on to the next. */
    private void replaceOne() {
        Finder.Places all = model.places().get();
        int start = code.area().getSelection().getStart();
        int end = code.area().getSelection().getEnd();
        if (!model.known() || all.count() == 0) {
            return;
        }
        int at = all.from(start);
        if (all.start(at) != start || all.end(at) != end) {
            next();
            return;
        }
        try {
            String text = Finder.replaced(code.area().getText(start, end), model.wanted(), by.getText());
            code.write(start, end, text);
            code.area().moveTo(start + text.length());
            seeking = true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            row.tell(texts.get("replace.wrong", String.valueOf(e.getMessage())));
        }
    }

    private void replaceAll() {
        Finder.Wanted wanted = model.wanted();
        String before = code.text();
        String with = by.getText();
        int many = model.places().get().count();
        boolean more = model.places().get().more();
        if (!model.known() || many == 0) {
            return;
        }
        var _ = background.read(
                cancel -> Finder.replaceAll(before, wanted, with),
                after -> {
                    // What was typed meanwhile is not lost: nothing is replaced then.
                    if (before.equals(code.text())) {
                        code.write(after);
                        row.tell(texts.get(more ? "replace.did.more" : "replace.did", many));
                    }
                },
                problem -> row.tell(texts.get("replace.wrong", problem.sentence())));
    }
}
