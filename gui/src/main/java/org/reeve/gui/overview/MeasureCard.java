package org.reeve.gui.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.History;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Sparkline;
import org.reeve.gui.widget.Texts;

/** One measure: its value, what belongs to it, and its last minutes. */
final class MeasureCard extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
    private static final int MUCH_WAITING = 200;

    private final Texts texts;
    private final Measure measure;
    private final History history;
    private final Label figure = Nodes.word("–", "figure");
    private final Label unit = Nodes.word("", "figure-unit");
    private final Label note = Nodes.word("", "small", "muted");
    private final Tooltip noteTip = new Tooltip();
    private final Label span = Nodes.word("", "axis");
    private final Label top = Nodes.word("", "axis");
    private final Sparkline graph = new Sparkline(this::picked);
    private Optional<Snapshot> look = Optional.empty();
    private boolean picking;

    MeasureCard(Texts texts, Measure measure, History history) {
        this.texts = texts;
        this.measure = measure;
        this.history = history;
        getStyleClass().addAll("panel", "measure", "measure-" + measure.name().toLowerCase(Locale.ROOT));
        HBox value = new HBox(figure, unit);
        value.getStyleClass().add("value");
        figure.setMinWidth(USE_PREF_SIZE);
        note.setTooltip(noteTip);
        span.setMinWidth(USE_PREF_SIZE);
        HBox axis = new HBox(span, Nodes.spacer(), top);
        VBox.setVgrow(graph, Priority.ALWAYS);
        getChildren().addAll(Nodes.word(name(), "panel-title"), value, note, graph, axis);
        axis();
    }

    private String name() {
        return texts.get("measure." + measure.name());
    }

    void show(Snapshot fresh) {
        look = Optional.of(fresh);
        Optional<Bytes.Amount> amount = amount(fresh);
        figure.setText(amount.map(Bytes.Amount::figure).orElse("–"));
        unit.setText(amount.map(Bytes.Amount::unit).orElse(""));
        note(fresh);
        draw(fresh.at());
        axis();
    }

    private void draw(Instant now) {
        graph.show(new Sparkline.Data(history.points(), now, history.span(), ceiling()));
    }

    /** The graph's upper edge: the whole of a share, else what was reached. */
    private double ceiling() {
        return Math.max(measure.least(), history.most());
    }

    private Optional<Bytes.Amount> amount(Snapshot fresh) {
        return measure == Measure.MEMORY
                ? Optional.of(Bytes.of(fresh.memory().used(), fresh.memory().total()))
                : measure.of(fresh).stream().mapToObj(this::amount).findFirst();
    }

    private Bytes.Amount amount(double value) {
        if (measure.share()) {
            return new Bytes.Amount(Long.toString(Math.round(value * 100)), "%");
        }
        return Bytes.perSecond(Math.round(value));
    }

    private void note(Snapshot fresh) {
        Optional<Integer> waited = fresh.waiting().flatMap(this::waited).filter(share -> share >= MUCH_WAITING);
        String text = waited.map(share -> texts.get("note.waiting", Math.round(share / 10.0)))
                .orElseGet(() -> plainNote(fresh));
        note.setText(text);
        noteTip.setText(waited.map(share -> texts.get("note.waiting.means", name(), Math.round(share / 10.0)))
                .orElse(text));
        note.getStyleClass().removeAll("muted", "warning");
        note.getStyleClass().add(waited.isPresent() ? "warning" : "muted");
    }

    private Optional<Integer> waited(Snapshot.Waiting waiting) {
        return switch (measure) {
            case PROCESSOR -> Optional.of(waiting.processor());
            case MEMORY -> Optional.of(waiting.memory());
            case DISK -> Optional.of(waiting.disk());
            case NETWORK -> Optional.empty();
        };
    }

    private String plainNote(Snapshot fresh) {
        return switch (measure) {
            case PROCESSOR ->
                texts.get(
                        "note.processor",
                        fresh.processor().count(),
                        OverviewWords.load(fresh.processor().load1()));
            case MEMORY -> swap(fresh.memory());
            case DISK ->
                fresh.rates()
                        .map(rates -> both("note.disk", rates.diskRead(), rates.diskWritten()))
                        .orElse("");
            case NETWORK ->
                fresh.rates()
                        .map(rates -> both("note.network", rates.received(), rates.sent()))
                        .orElse("");
        };
    }

    private String swap(Snapshot.Memory memory) {
        return memory.swapTotal() == 0
                ? texts.get("note.no.swap")
                : texts.get(
                        "note.swap",
                        Bytes.of(memory.swapTotal() - memory.swapFree(), memory.swapTotal())
                                .text());
    }

    /** Both ways, in the unit that fits the faster one. */
    private String both(String key, long in, long out) {
        Bytes.Amount first = Bytes.perSecond(in, Math.max(in, out));
        return texts.get(
                key, first.figure(), Bytes.perSecond(out, Math.max(in, out)).figure(), first.unit());
    }

    private void picked(Optional<History.Point> point) {
        picking = point.isPresent();
        List.of(span, top).forEach(label -> {
            label.getStyleClass().remove("picked");
            label.getStyleClass().addAll(picking ? List.of("picked") : List.of());
        });
        point.ifPresent(one -> {
            span.setText(TIME.format(one.at().atZone(ZoneId.systemDefault())));
            top.setText(amount(one.value()).text());
            graph.setAccessibleText(texts.get("graph.picked", name(), top.getText(), span.getText()));
        });
        axis();
    }

    /** While a point is picked, its time and its value stand in the place of both. */
    private void axis() {
        if (!picking) {
            span.setText(look.map(now -> Texts.span(history.span())).orElse(""));
            top.setText(look.map(now -> texts.get("graph.top", amount(ceiling()).text()))
                    .orElse(""));
            graph.setAccessibleText(description());
        }
    }

    private String description() {
        String now = look.flatMap(this::amount).map(Bytes.Amount::text).orElse(texts.get("graph.unknown"));
        return texts.get(
                "graph.text",
                name(),
                now,
                Texts.span(history.span()),
                amount(history.least()).text(),
                amount(history.most()).text());
    }
}
