package org.reeve.gui.editor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;

/**
 * Text with line numbers, and signs at lines that something was found on. Who makes it loads RichTextFX: made when the first editor
 * opens and not when the window does.
 */
public class CodeView extends StackPane {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final CodeArea area = new CodeArea();
    private Map<Integer, List<Mark>> marks = Map.of();

    /** Empty; without colours. */
    @SuppressWarnings("this-escape") // what is called from here on is final, and none of it before the area is there
    public CodeView(String name, boolean editable) {
        getStyleClass().addAll("code-view", editable ? "editable" : "read-only");
        area.setEditable(editable);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(name);
        area.setWrapText(false);
        area.setParagraphGraphicFactory(this::gutter);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        area.focusedProperty().addListener((_, _, focused) -> pseudoClassStateChanged(TYPING, focused));
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** The editor itself. */
    public final CodeArea area() {
        return area;
    }

    /** All that stands in it; of a long text, not for each key. */
    public final String text() {
        return area.getText();
    }

    /** Shows a text from its beginning, without a way back to what was shown before. */
    public final void show(String text) {
        if (!text.equals(area.getText())) {
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.scrollYToPixel(0);
        }
    }

    /** Writes a text in place of what is there; undo brings just that back, however fast it follows on typing. */
    public final void write(String text) {
        write(0, area.getLength(), text);
    }

    /** Writes in place of a part; undo brings just that back. */
    public final void write(int from, int to, String text) {
        if (to - from != text.length() || !text.equals(area.getText(from, to))) {
            area.getUndoManager().preventMerge();
            area.replaceText(from, to, text);
            area.getUndoManager().preventMerge();
        }
    }

    /** Signs at lines. */
    public final void markAll(List<Mark> found) {
        Map<Integer, List<Mark>> now =
                found.stream().filter(one -> one.line() > 0).collect(Collectors.groupingBy(Mark::line));
        if (!now.equals(marks)) {
            Map<Integer, List<Mark>> before = marks;
            marks = now;
            before.keySet().forEach(this::again);
            now.keySet().forEach(this::again);
        }
    }

    private void again(int line) {
        if (line <= area.getParagraphs().size()) {
            area.recreateParagraphGraphic(line - 1);
            area.setParagraphStyle(line - 1, styles(line));
        }
    }

    private List<String> styles(int line) {
        List<Mark> found = marks.getOrDefault(line, List.of());
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(found.stream().anyMatch(Mark::refuses) ? "line-refused" : "line-warned");
    }

    /** Puts the keyboard at the beginning of a line, counted from 1. */
    public final void go(int line) {
        int at = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        area.moveTo(at, 0);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** How many lines there are. */
    public final int lines() {
        return area.getParagraphs().size();
    }

    /** The line of the caret, counted from 1. */
    public final int line() {
        return area.getCurrentParagraph() + 1;
    }

    /** Selects a part and shows it. */
    public final void select(int from, int to) {
        area.selectRange(from, to);
        area.requestFollowCaret();
    }

    private Node gutter(int index) {
        Label number = Nodes.word(Integer.toString(index + 1), "line-number");
        StackPane sign = new StackPane();
        sign.getStyleClass().add("line-sign");
        List<Mark> found = marks.getOrDefault(index + 1, List.of());
        HBox gutter = new HBox(sign, number);
        gutter.getStyleClass().add("gutter");
        gutter.setAlignment(Pos.TOP_RIGHT);
        if (!found.isEmpty()) {
            boolean refuses = found.stream().anyMatch(Mark::refuses);
            sign.getChildren()
                    .add(Nodes.icon(
                            refuses ? Feather.X_OCTAGON : Feather.ALERT_TRIANGLE,
                            refuses ? "sign-refused" : "sign-warned"));
            String sentences =
                    found.stream().map(one -> SafeText.line(one.text())).collect(Collectors.joining("\n"));
            Tooltip.install(gutter, new Tooltip(sentences));
            gutter.setAccessibleText(sentences);
        }
        return gutter;
    }

    /** Tab goes on to what comes next, as everywhere in the window: whoever has only a keyboard is not caught here. */
    private void tab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isAltDown() && !event.isMetaDown()) {
            event.consume();
            boolean _ = area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
