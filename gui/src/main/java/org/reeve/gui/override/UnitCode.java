package org.reeve.gui.override;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.OverrideFinding;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;

/**
 * Text of a unit file with colours, line numbers, and signs at lines that something was found on. The only class that knows
 * RichTextFX, so that its classes are loaded when the first editor opens and not when the window does.
 */
final class UnitCode extends StackPane {
    /** Where the colours of longer texts are still told apart at each key; longer ones have none. */
    private static final int LONGEST = 256 * 1024;

    private final CodeArea area = new CodeArea();
    private Map<Integer, List<OverrideFinding>> marks = Map.of();

    /** Empty. */
    UnitCode(String name, boolean editable) {
        getStyleClass().addAll("unit-code", editable ? "editable" : "read-only");
        area.setEditable(editable);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(name);
        area.setWrapText(false);
        area.setParagraphGraphicFactory(this::gutter);
        area.textProperty().addListener((_, _, _) -> colour());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        area.focusedProperty().addListener((_, _, focused) -> pseudoClassStateChanged(FOCUSED, focused));
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    private static final javafx.css.PseudoClass FOCUSED = javafx.css.PseudoClass.getPseudoClass("typing");

    CodeArea area() {
        return area;
    }

    String text() {
        return area.getText();
    }

    /** Shows a text from its beginning, without a way back to what was shown before. */
    void show(String text) {
        if (!text.equals(area.getText())) {
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.scrollYToPixel(0);
        }
    }

    /** Writes a text in place of what is there; undo brings just that back, however fast it follows on typing. */
    void write(String text) {
        if (!text.equals(area.getText())) {
            area.getUndoManager().preventMerge();
            area.replaceText(text);
            area.getUndoManager().preventMerge();
        }
    }

    /** Signs at lines. */
    void mark(List<OverrideFinding> findings) {
        Map<Integer, List<OverrideFinding>> now =
                findings.stream().filter(one -> one.line() > 0).collect(Collectors.groupingBy(OverrideFinding::line));
        if (!now.equals(marks)) {
            marks = now;
            for (int i = 0; i < area.getParagraphs().size(); i++) {
                area.recreateParagraphGraphic(i);
                area.setParagraphStyle(i, styles(i + 1));
            }
        }
    }

    private List<String> styles(int line) {
        List<OverrideFinding> found = marks.getOrDefault(line, List.of());
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(found.stream().anyMatch(OverrideFinding::refuses) ? "line-refused" : "line-warned");
    }

    /** Puts the keyboard at the beginning of a line, counted from 1. */
    void go(int line) {
        int at = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        area.moveTo(at, 0);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Selects a part and shows it. */
    void select(int from, int to) {
        area.selectRange(from, to);
        area.requestFollowCaret();
    }

    private Node gutter(int index) {
        Label number = Nodes.word(Integer.toString(index + 1), "line-number");
        StackPane sign = new StackPane();
        sign.getStyleClass().add("line-sign");
        List<OverrideFinding> found = marks.getOrDefault(index + 1, List.of());
        HBox gutter = new HBox(sign, number);
        gutter.getStyleClass().add("gutter");
        gutter.setAlignment(Pos.TOP_RIGHT);
        if (!found.isEmpty()) {
            boolean refuses = found.stream().anyMatch(OverrideFinding::refuses);
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

    private void colour() {
        String text = area.getText();
        if (!text.isEmpty() && text.length() <= LONGEST) {
            area.setStyleSpans(0, spans(text));
        }
    }

    /** Every character once, in order. */
    static StyleSpans<Collection<String>> spans(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        List<UnitFileText.Line> lines = UnitFileText.parse(List.of(text.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i)
                    .pieces()
                    .forEach(piece -> spans.add(
                            List.of("code-" + piece.style().name().toLowerCase(Locale.ROOT)),
                            piece.text().length()));
            if (i < lines.size() - 1) {
                spans.add(List.of(), 1);
            }
        }
        return spans.create();
    }
}
