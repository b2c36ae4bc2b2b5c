package org.reeve.gui.override;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.reeve.api.services.OverrideFinding;
import org.reeve.gui.editor.CodeView;
import org.reeve.gui.editor.Mark;

/** Text of a unit file with its colours, and signs at lines that systemd says something of. */
final class UnitCode extends CodeView {
    /** Where the colours of longer texts are still told apart at each key; longer ones have none. */
    private static final int LONGEST = 256 * 1024;

    /** Empty. */
    UnitCode(String name, boolean editable) {
        super(name, editable);
        getStyleClass().add("unit-code");
        area().textProperty().addListener((_, _, _) -> colour());
    }

    /** Signs at lines. */
    void mark(List<OverrideFinding> findings) {
        markAll(findings.stream()
                .map(one -> new Mark(one.line(), one.refuses(), one.text()))
                .toList());
    }

    private void colour() {
        String text = text();
        if (!text.isEmpty() && text.length() <= LONGEST) {
            area().setStyleSpans(0, spans(text));
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
