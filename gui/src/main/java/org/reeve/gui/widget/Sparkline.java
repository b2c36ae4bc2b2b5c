package org.reeve.gui.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A small graph of the last minutes. Draws only when there is something new to draw. A point can be picked with the pointer, or
 * with the arrow keys.
 */
public final class Sparkline extends Region {
    private static final StyleablePropertyFactory<Sparkline> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LINE = 1.5;
    private static final double ABOVE = 6;
    private static final double BELOW = 0.14;
    private static final double DOT = 7;

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Paint> colour =
            STYLES.createStyleablePaintProperty(this, "colour", "-reeve-graph", graph -> graph.colour, Color.GRAY);
    private final Consumer<Optional<History.Point>> picked;
    private Data data = new Data(List.of(), Instant.EPOCH, History.LONGEST, 1);
    private Optional<History.Point> pick = Optional.empty();

    /**
     * What is drawn.
     *
     * @param points in their order
     * @param now where the right edge is
     * @param span how far back the left edge is
     * @param top the value at the upper edge
     */
    public record Data(List<History.Point> points, Instant now, Duration span, double top) {
        /** Copies the list. */
        public Data {
            points = List.copyOf(points);
        }

        private double x(History.Point point, double width) {
            double age = Duration.between(point.at(), now).toMillis();
            return width * (1 - age / span.toMillis());
        }

        private double y(History.Point point, double height) {
            return ABOVE + (height - ABOVE - LINE) * (1 - Math.clamp(point.value() / top, 0, 1));
        }
    }

    /** Tells which point is picked. */
    public Sparkline(Consumer<Optional<History.Point>> picked) {
        this.picked = picked;
        getStyleClass().add("sparkline");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().add(canvas);
        ((javafx.beans.value.ObservableValue<?>) colour).addListener((_, _, _) -> draw());
        setOnMouseMoved(this::pointed);
        setOnMouseExited(event -> pick(Optional.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::key);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                pick(Optional.empty());
            }
        });
    }

    /** Draws this from now on. */
    public void show(Data fresh) {
        data = fresh;
        if (pick.isPresent() && !fresh.points().contains(pick.get())) {
            pick(Optional.empty());
        }
        draw();
    }

    private void pointed(MouseEvent event) {
        double width = getWidth();
        pick(data.points().stream()
                .min((a, b) -> Double.compare(
                        Math.abs(data.x(a, width) - event.getX()), Math.abs(data.x(b, width) - event.getX()))));
    }

    private void key(KeyEvent event) {
        int last = data.points().size() - 1;
        int at = pick.map(data.points()::indexOf).orElse(last + 1);
        int to =
                switch (event.getCode()) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case HOME -> 0;
                    case END -> last;
                    default -> Integer.MIN_VALUE;
                };
        if (to != Integer.MIN_VALUE && last >= 0) {
            pick(Optional.of(data.points().get(Math.clamp(to, 0, last))));
            event.consume();
        }
    }

    private void pick(Optional<History.Point> point) {
        if (!point.equals(pick)) {
            pick = point;
            picked.accept(point);
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setStroke(colour.getValue());
        pen.setFill(colour.getValue());
        pen.setLineWidth(LINE);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.setLineCap(StrokeLineCap.ROUND);
        int from = 0;
        for (int i = 1; i <= data.points().size(); i++) {
            if (i == data.points().size()
                    || History.gap(data.points().get(i - 1), data.points().get(i))) {
                piece(pen, data.points().subList(from, i));
                from = i;
            }
        }
        pick.ifPresent(point -> mark(pen, point));
    }

    /** What was watched without a gap. */
    private void piece(GraphicsContext pen, List<History.Point> points) {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        double[] x = new double[points.size() + 2];
        double[] y = new double[points.size() + 2];
        for (int i = 0; i < points.size(); i++) {
            x[i] = data.x(points.get(i), width);
            y[i] = data.y(points.get(i), height);
        }
        x[points.size()] = data.x(points.getLast(), width);
        y[points.size()] = height;
        x[points.size() + 1] = x[0];
        y[points.size() + 1] = height;
        pen.setGlobalAlpha(BELOW);
        pen.fillPolygon(x, y, points.size() + 2);
        pen.setGlobalAlpha(1);
        pen.strokePolyline(x, y, points.size());
    }

    private void mark(GraphicsContext pen, History.Point point) {
        double x = data.x(point, canvas.getWidth());
        double y = data.y(point, canvas.getHeight());
        pen.setGlobalAlpha(0.5);
        pen.strokeLine(x, 0, x, canvas.getHeight());
        pen.setGlobalAlpha(1);
        pen.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
