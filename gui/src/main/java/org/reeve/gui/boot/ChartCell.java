package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Nodes;

/** A unit's bar on the time axis, its name beside it. Only the rows in view have one. */
final class ChartCell extends ListCell<BootRow> {
    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");
    private static final double GAP = 6;
    private static final double LEAST = 2;

    private final BootWords words;
    private final Supplier<Scale> scale;
    private final Plot plot = new Plot();
    private final Tooltip tip = new Tooltip();
    private final ContextMenu menu = new ContextMenu(new MenuItem());

    ChartCell(BootWords words, Supplier<Scale> scale, Jump jump) {
        this.words = words;
        this.scale = scale;
        getStyleClass().add("chart-cell");
        setPrefWidth(0);
        menu.setOnShowing(event -> Optional.ofNullable(getItem()).ifPresent(row -> jump.fill(menu, row.unit(), true)));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                Optional.ofNullable(getItem()).ifPresent(row -> jump.open(row.unit()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable BootRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setContextMenu(null);
            return;
        }
        String said = said(row);
        plot.show(row);
        tip.setText(said);
        setTooltip(tip);
        setContextMenu(menu);
        setAccessibleText(said);
        setGraphic(plot);
    }

    private String said(BootRow row) {
        String now = words.texts()
                .get(
                        "chart.row",
                        row.unit().value(),
                        words.span(row.began().orElse(0L)),
                        row.took().map(words::span).orElse("—"));
        return row.before()
                .map(before -> words.texts().get("chart.row.before", now, words.span(before)))
                .orElse(now);
    }

    private final class Plot extends Region {
        private final Region bar = part("chart-bar");
        private final Region before = part("chart-before");
        private final Label name = Nodes.word("", "small");
        private final Label time = Nodes.word("", "small", "muted");
        private List<Region> grid = List.of();
        private Optional<BootRow> row = Optional.empty();

        Plot() {
            getChildren().addAll(before, bar, name, time);
        }

        private static Region part(String style) {
            Region part = new Region();
            part.getStyleClass().add(style);
            return part;
        }

        void show(BootRow fresh) {
            row = Optional.of(fresh);
            name.setText(fresh.unit().value());
            time.setText(
                    fresh.took().filter(micros -> micros > 0).map(words::span).orElse(""));
            before.setVisible(fresh.before().isPresent());
            bar.pseudoClassStateChanged(COMPARED, fresh.before().isPresent());
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            row.ifPresent(one -> layout(one, scale.get()));
        }

        private void layout(BootRow one, Scale axis) {
            lines(axis);
            long began = one.began().orElse(0L);
            double left = axis.x(began);
            double right = end(axis, began, one.took().orElse(0L), left);
            double height = getHeight();
            boolean two = one.before().isPresent();
            bar.resizeRelocate(left, 4, right - left, two ? height - 11 : height - 8);
            one.before()
                    .ifPresent(micros ->
                            before.resizeRelocate(left, height - 6, end(axis, began, micros, left) - left, 3));
            long longest = Math.max(one.took().orElse(0L), one.before().orElse(0L));
            place(left, end(axis, began, longest, left), height);
        }

        private double end(Scale axis, long began, long took, double left) {
            return Math.max(left + LEAST, axis.x(began + took));
        }

        /** The name stands behind the bar, or before it where there is no room. */
        private void place(double left, double right, double height) {
            double wide = name.prefWidth(-1);
            double more = time.getText().isEmpty() ? 0 : time.prefWidth(-1) + GAP;
            boolean fits = right + GAP + wide + more <= getWidth();
            double x = fits ? right + GAP : Math.max(0, left - GAP - wide - more);
            double y = (height - name.prefHeight(-1)) / 2;
            name.resizeRelocate(x, y, wide, name.prefHeight(-1));
            time.resizeRelocate(x + wide + GAP, y, Math.max(0, more - GAP), time.prefHeight(-1));
        }

        private void lines(Scale axis) {
            List<Long> wanted = axis.lines();
            if (grid.size() != wanted.size()) {
                getChildren().removeAll(grid);
                List<Region> fresh = new ArrayList<>();
                wanted.forEach(line -> fresh.add(part("chart-line")));
                grid = fresh;
                getChildren().addAll(0, List.<Node>copyOf(fresh));
            }
            for (int i = 0; i < wanted.size(); i++) {
                grid.get(i).resizeRelocate(Math.rint(axis.x(wanted.get(i))), 0, 1, getHeight());
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(0, scale.get().width());
        }
    }
}
