package org.reeve.gui.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.LogLine;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The last lines of a unit's log. What programs wrote is shown, never obeyed. */
final class LogView extends StackPane {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Button copy;
    private List<LogLine> shown = List.of();

    LogView(Texts texts) {
        this.texts = texts;
        this.copy = Nodes.iconButton(Feather.COPY, texts.get("log.copy"), this::copy);
        getStyleClass().add("log");
        lines.getStyleClass().add("log-lines");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("tab.log"));
        sceneProperty().addListener((_, _, _) -> toEnd());
        copy.getStyleClass().add("log-copy");
        StackPane.setAlignment(copy, javafx.geometry.Pos.TOP_RIGHT);
    }

    void show(Read<List<LogLine>> log) {
        switch (log) {
            case Read.Waiting<List<LogLine>> _ -> note(texts.get("log.reading"));
            case Read.Failed<List<LogLine>>(var problem) ->
                note(ProblemTexts.sentence(texts.get("log.not.read"), problem));
            case Read.Known<List<LogLine>>(List<LogLine> all) -> lines(all);
        }
    }

    private void note(String text) {
        getChildren().setAll(Nodes.label(text, "muted", "log-note"));
        setAlignment(getChildren().getFirst(), javafx.geometry.Pos.TOP_LEFT);
    }

    private void lines(List<LogLine> all) {
        if (all.isEmpty()) {
            note(texts.get("log.empty"));
            return;
        }
        if (!all.equals(shown) || !getChildren().contains(scroll)) {
            shown = all;
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            lines.getChildren()
                    .setAll(all.stream().map(line -> line(line, today)).toList());
            getChildren().setAll(scroll, copy);
            toEnd();
        }
    }

    /** The newest lines are at the end; while another tab is shown there is nothing to lay out yet. */
    private void toEnd() {
        if (getScene() != null) {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(1);
        }
    }

    private Node line(LogLine line, LocalDate today) {
        Text time = text(time(line.time(), today) + "  ", "log-time");
        Text word = text(word(line.priority()), style(line.priority()));
        Text text = text(SafeText.line(line.text()), style(line.priority()));
        TextFlow flow = new TextFlow(time, word, text);
        flow.setAccessibleText(time.getText() + word.getText() + text.getText());
        return flow;
    }

    private static Text text(String text, String style) {
        Text node = new Text(text);
        node.getStyleClass().addAll("mono", style);
        return node;
    }

    /** Colour is never the only sign: what is not routine says so in a word. */
    private String word(int priority) {
        return switch (style(priority)) {
            case "log-error" -> texts.get("log.error") + " ";
            case "log-warning" -> texts.get("log.warning") + " ";
            default -> "";
        };
    }

    /** Priorities of syslog(3): 0 to 3 are errors, 4 is a warning, 7 is for debugging. */
    private static String style(int priority) {
        if (priority <= 3) {
            return "log-error";
        }
        return priority == 4 ? "log-warning" : priority == 7 ? "log-debug" : "log-plain";
    }

    private static String time(Instant time, LocalDate today) {
        ZonedDateTime local = time.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(today) ? TODAY.format(local) : EARLIER.format(local);
    }

    private void copy() {
        StringBuilder all = new StringBuilder();
        for (LogLine line : shown) {
            all.append(line.time())
                    .append(' ')
                    .append(SafeText.line(line.identifier()))
                    .append(": ")
                    .append(SafeText.line(line.text()))
                    .append('\n');
        }
        Nodes.copy(all.toString());
    }
}
