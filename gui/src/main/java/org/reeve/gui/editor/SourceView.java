package org.reeve.gui.editor;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.reeve.gui.widget.Nodes;

/** A long text in a language: each line gets its colours when it comes into sight. */
public final class SourceView extends CodeView {
    private final Executor later;
    private Colouring colouring = new Colouring(Language.PLAIN.grammar());
    private boolean painting;

    /** Empty; {@code later} runs on the window's thread, soon. */
    public SourceView(String name, boolean editable, Executor later) {
        super(name, editable);
        this.later = later;
        area().plainTextChanges()
                .subscribe(change -> changed(area().offsetToPosition(change.getPosition(), Bias.Forward)
                        .getMajor()));
        area().viewportDirtyEvents().subscribe(_ -> paintSoon());
    }

    /** What it is written in. */
    public void language(Language language) {
        colouring = new Colouring(language.grammar());
        paintSoon();
    }

    private void changed(int line) {
        colouring.changed(line);
        paintSoon();
    }

    private void paintSoon() {
        if (!painting) {
            painting = true;
            later.execute(() -> {
                painting = false;
                paint();
            });
        }
    }

    /** Whether what is in it is what was {@link #saved} last, which undo and redo come to again. */
    public ObservableValue<Boolean> unchanged() {
        return area().getUndoManager().atMarkedPositionProperty();
    }

    /** What is in it now is what stands in the file. */
    public void saved() {
        area().getUndoManager().mark();
    }

    /** Takes typing back. */
    public void undo() {
        area().undo();
    }

    /** Types again what was taken back. */
    public void redo() {
        area().redo();
    }

    /** Its name for the program. */
    public void name(String id) {
        area().setId(id);
    }

    /** Takes the keyboard, once it can. */
    public void focusText() {
        Nodes.focus(area(), later);
    }

    private void paint() {
        if (getScene() == null
                || getScene().getWindow() == null
                || !getScene().getWindow().isShowing()) {
            return; // nobody sees it, and colours are only known in a scene; it is painted when it is shown
        }
        int seen = area().getVisibleParagraphs().size();
        if (seen == 0) {
            return;
        }
        int last = Math.min(
                area().lastVisibleParToAllParIndex(), area().getParagraphs().size() - 1);
        for (int i = area().firstVisibleParToAllParIndex(); i <= last; i++) {
            paint(i);
        }
    }

    private void paint(int line) {
        int length = area().getParagraphLength(line);
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> spans = spans(
                length, colouring.of(line, index -> area().getParagraph(index).getText()));
        if (!spans.equals(area().getStyleSpans(line))) {
            area().setStyleSpans(line, 0, spans);
        }
    }

    private static StyleSpans<Collection<String>> spans(int length, List<Paint.Span> found) {
        StyleSpansBuilder<Collection<String>> all = new StyleSpansBuilder<>();
        int done = 0;
        for (Paint.Span span : found) {
            all.add(List.of(), span.from() - done);
            all.add(span.hue().styles(), span.to() - span.from());
            done = span.to();
        }
        all.add(List.of(), length - done);
        return all.create();
    }
}
