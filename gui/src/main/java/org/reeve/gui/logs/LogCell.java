package org.reeve.gui.logs;

import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.widget.Nodes;

/** A text of a row, in the colour of its priority; where asked, with the priority's letter before it. */
final class LogCell extends TableCell<LogRow, LogRow> {
    private final Function<LogRow, String> text;
    private final Function<LogRow, String> letters;
    private final Label letter = Nodes.word("", "priority-letter");
    private final boolean lettered;

    private LogCell(String style, Function<LogRow, String> text, Function<LogRow, String> letters, boolean lettered) {
        this.text = text;
        this.letters = letters;
        this.lettered = lettered;
        getStyleClass().addAll("log-cell", style);
    }

    static LogCell plain(String style, Function<LogRow, String> text) {
        return new LogCell(style, text, row -> "", false);
    }

    static LogCell lettered(String style, Function<LogRow, String> text, Function<LogRow, String> letters) {
        return new LogCell(style, text, letters, true);
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        LogWords.Look look = LogWords.look(row.priority());
        mark(this, look);
        setText(text.apply(row));
        if (lettered) {
            letter.setText(letters.apply(row));
            mark(letter, look);
            setGraphic(letter);
        }
    }

    static void mark(Node node, LogWords.Look look) {
        for (LogWords.Look one : LogWords.Look.values()) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == look);
        }
    }
}
