package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.reeve.api.logs.LogHistogram;
import org.reeve.gui.widget.Nodes;

/**
 * How many entries there are over time: a bar for each bucket, errors marked at its foot, paler where it is only estimated. A part
 * of it can be marked with the pointer or the keys.
 */
final class HistogramView extends Region {
    private static final StyleablePropertyFactory<HistogramView> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double GRAPH = 62;
    private static final double AXIS = 18;
    private static final double GAP = 2;
    private static final double PALE = 0.45;
    private static final int MARKS = 5;

    private final LogWords words;
    private final Consumer<Optional<Brush>> brushed;
    private final Canvas canvas = new Canvas();
    private final List<Label> marks;
    private final Label said = Nodes.word("", "axis", "histogram-said");
    private final StyleableProperty<Paint> bar = paint("bar", "-reeve-bar");
    private final StyleableProperty<Paint> pale = paint("pale", "-reeve-bar-pale");
    private final StyleableProperty<Paint> error = paint("error", "-reeve-bar-error");
    private final StyleableProperty<Paint> back = paint("back", "-reeve-brush");
    private final StyleableProperty<Paint> edge = paint("edge", "-reeve-brush-edge");
    private final HistogramHand hand;
    private Optional<LogHistogram> counts = Optional.empty();
    private Optional<Brush> brush = Optional.empty();

    /** Tells {@code brushed} which part is marked, when the hand is lifted. */
    HistogramView(LogWords words, Consumer<Optional<Brush>> brushed) {
        this.words = words;
        this.brushed = brushed;
        this.marks = java.util.stream.Stream.generate(() -> Nodes.word("", "axis"))
                .limit(MARKS)
                .toList();
        this.hand = new HistogramHand(this);
        getStyleClass().add("histogram");
        setId("histogram");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getChildren().add(canvas);
        getChildren().addAll(marks);
        getChildren().add(said);
        said.setMouseTransparent(true);
        say();
    }

    private StyleableProperty<Paint> paint(String name, String property) {
        StyleableProperty<Paint> made =
                STYLES.createStyleablePaintProperty(this, name, property, view -> view.of(name), Color.GRAY);
        ((ObservableValue<?>) made).addListener((_, _, _) -> draw());
        return made;
    }

    private StyleableProperty<Paint> of(String name) {
        return switch (name) {
            case "bar" -> bar;
            case "pale" -> pale;
            case "error" -> error;
            case "back" -> back;
            default -> edge;
        };
    }

    void show(Optional<LogHistogram> fresh) {
        counts = fresh.filter(all -> !all.rows().isEmpty() && all.from().isBefore(all.until()) && !timeless(all));
        say();
        requestLayout();
        draw();
    }

    /** Nothing was found, and no time was asked for: there is no axis. */
    private static boolean timeless(LogHistogram all) {
        return all.from().equals(Instant.EPOCH);
    }

    void show(Brush marked) {
        brush = Optional.of(marked);
        draw();
    }

    void showNoBrush() {
        brush = Optional.empty();
        draw();
    }

    Optional<LogHistogram> counts() {
        return counts;
    }

    Optional<Brush> brush() {
        return brush;
    }

    void choose(Optional<Brush> marked) {
        brushed.accept(marked);
    }

    /** What time it is at a place. */
    Instant time(LogHistogram all, double x) {
        double share = Math.clamp(x / Math.max(1, getWidth()), 0, 1);
        return all.from().plusNanos((long) (length(all) * share));
    }

    /** Where a time is. */
    double x(LogHistogram all, Instant time) {
        return getWidth() * Duration.between(all.from(), time).toNanos() / length(all);
    }

    /** Which bucket is at a place. */
    int bucket(LogHistogram all, double x) {
        return Math.clamp(
                (long) (x / Math.max(1, getWidth()) * all.rows().size()),
                0,
                all.rows().size() - 1);
    }

    /** From one mark to the next. */
    private static Duration step(LogHistogram all) {
        return Duration.between(all.from(), all.until()).dividedBy(MARKS - 1);
    }

    private static double length(LogHistogram all) {
        return Math.max(1, Duration.between(all.from(), all.until()).toNanos());
    }

    /** Says what a bucket holds. */
    void say(LogHistogram all, int bucket) {
        String text = words.texts()
                .get(
                        all.counted().get(bucket) ? "bucket" : "bucket.estimated",
                        words.between(HistogramModel.begin(all, bucket), HistogramModel.begin(all, bucket + 1)),
                        all.rows().get(bucket),
                        all.errors().get(bucket));
        said.setText(text);
        setAccessibleText(words.texts().get("histogram.is", text));
        requestLayout();
    }

    /** Says nothing of one bucket. */
    void say() {
        said.setText(
                counts.filter(LogHistogram::estimated).isPresent()
                        ? words.texts().get("estimated")
                        : "");
        setAccessibleText(words.texts().get("histogram"));
        requestLayout();
    }

    void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        counts.ifPresent(all -> {
            brush.ifPresent(marked -> background(pen, all, marked));
            bars(pen, all);
            brush.ifPresent(marked -> edges(pen, all, marked));
            hand.place().ifPresent(place -> caret(pen, all, place));
        });
    }

    private void background(GraphicsContext pen, LogHistogram all, Brush marked) {
        pen.setFill(back.getValue());
        double from = Math.clamp(x(all, marked.from()), 0, getWidth());
        pen.fillRect(from, 0, Math.clamp(x(all, marked.until()), 0, getWidth()) - from, GRAPH);
    }

    private void edges(GraphicsContext pen, LogHistogram all, Brush marked) {
        pen.setFill(edge.getValue());
        pen.fillRect(Math.clamp(x(all, marked.from()) - 1, 0, getWidth() - 2), 0, 2, GRAPH);
        pen.fillRect(Math.clamp(x(all, marked.until()) - 1, 0, getWidth() - 2), 0, 2, GRAPH);
    }

    private void caret(GraphicsContext pen, LogHistogram all, int place) {
        double width = getWidth() / all.rows().size();
        pen.setStroke(edge.getValue());
        pen.setLineWidth(1);
        pen.strokeRect(place * width + 0.5, 0.5, Math.max(2, width - 1), GRAPH - 1);
    }

    private void bars(GraphicsContext pen, LogHistogram all) {
        int many = all.rows().size();
        double width = getWidth() / many;
        long most =
                Math.max(1, all.rows().stream().mapToLong(Long::longValue).max().orElse(1));
        for (int i = 0; i < many; i++) {
            double height = height(all.rows().get(i), most, 1);
            double red = Math.min(height, height(all.errors().get(i), most, 2));
            double gap = Math.min(GAP, width / 4);
            pen.setGlobalAlpha(all.counted().get(i) ? 1 : PALE);
            pen.setFill(inside(all, i) ? bar.getValue() : pale.getValue());
            pen.fillRect(i * width, GRAPH - height, Math.max(1, width - gap), height - red);
            pen.setFill(error.getValue());
            pen.fillRect(i * width, GRAPH - red, Math.max(1, width - gap), red);
        }
        pen.setGlobalAlpha(1);
    }

    private boolean inside(LogHistogram all, int bucket) {
        return brush.map(marked -> HistogramModel.begin(all, bucket + 1).isAfter(marked.from())
                        && HistogramModel.begin(all, bucket).isBefore(marked.until()))
                .orElse(true);
    }

    private static double height(long value, long most, double least) {
        return value == 0 ? 0 : Math.max(least, (GRAPH - 2) * value / most);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, GRAPH));
        double right = getWidth();
        // It lies over bars, so only as long as it says something.
        said.setVisible(!said.getText().isEmpty());
        said.autosize();
        said.relocate(Math.max(0, right - said.getWidth()), 0);
        for (int i = 0; i < marks.size(); i++) {
            Label mark = marks.get(i);
            double share = (double) i / (marks.size() - 1);
            mark.setText(counts.map(all -> words.mark(time(all, right * share), step(all)))
                    .orElse(""));
            mark.autosize();
            mark.relocate((right - mark.getWidth()) * share, GRAPH + 2);
        }
        draw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return GRAPH + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return GRAPH + AXIS;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
