package org.reeve.gui.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.LogLine;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** A line of a log: when, how urgent by letter and colour, and what was written. */
final class LogCell extends ListCell<LogLine> {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    /** Room for the scroll bar, in pixels. */
    private static final double ROOM = 24;

    private final Texts texts;

    LogCell(Texts texts) {
        this.texts = texts;
        // A cell as wide as its list wraps what is longer.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String style = style(line.priority());
        Text time = text(time(line.time()) + " ", "log-time");
        Text letter = text(texts.get("log.letter." + line.priority()) + " ", style);
        Text text = text(SafeText.line(line.text()), style);
        letter.getStyleClass().add("log-letter");
        TextFlow flow = new TextFlow(time, letter, text);
        if (getListView() != null) {
            flow.maxWidthProperty().bind(getListView().widthProperty().subtract(ROOM));
        }
        setGraphic(flow);
        setAccessibleText(time.getText() + texts.get("log.priority." + line.priority()) + ": " + text.getText());
    }

    /** As high as its wrapped text, which is known once it has its font. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof TextFlow flow)) {
            return super.computePrefHeight(width);
        }
        flow.applyCss();
        return snapSizeY(flow.prefHeight(flow.getMaxWidth())) + snappedTopInset() + snappedBottomInset();
    }

    private static Text text(String text, String style) {
        Text node = new Text(text);
        node.getStyleClass().addAll("mono", style);
        return node;
    }

    /** Priorities of syslog(3): 0 to 3 are errors, 4 is a warning, 7 is for debugging. */
    private static String style(int priority) {
        if (priority <= 3) {
            return "log-error";
        }
        return priority == 4 ? "log-warning" : priority == 7 ? "log-debug" : "log-plain";
    }

    private static String time(Instant time) {
        ZonedDateTime local = time.atZone(ZoneId.systemDefault());
        boolean today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return today ? TODAY.format(local) : EARLIER.format(local);
    }

    /** Lines as a text to keep: with full times, and as harmless as they are shown. */
    static String copied(List<LogLine> lines) {
        StringBuilder all = new StringBuilder();
        for (LogLine line : lines) {
            all.append(line.time())
                    .append(' ')
                    .append(SafeText.line(line.identifier()))
                    .append(": ")
                    .append(SafeText.line(line.text()))
                    .append('\n');
        }
        return all.toString();
    }
}
