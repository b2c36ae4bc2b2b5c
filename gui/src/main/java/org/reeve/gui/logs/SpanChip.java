package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The chip of the time: some spans, two times of one's own, and the part that is marked in the graph with a cross beside it. */
final class SpanChip extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Span> OFFERED = List.of(
            new Span.Any(),
            new Span.Last(Duration.ofMinutes(15)),
            new Span.Last(Duration.ofHours(1)),
            new Span.Last(Duration.ofHours(24)),
            new Span.Last(Duration.ofDays(7)),
            new Span.Today());
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[ HH:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);

    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final MenuButton menu = new MenuButton();
    private final Button cross;
    private final MenuItem zoom;
    private final Popup popup = new Popup();
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final Label wrong = Nodes.label("", "warning", "small");

    SpanChip(LogWords words, LogsModel model) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.cross = Nodes.iconButton(Feather.X, texts.get("span.clear"), this::clear);
        this.zoom = item("span.zoom", this::zoom);
        getStyleClass().add("span-chip");
        menu.setId("span");
        menu.getStyleClass().addAll("chip", "more-filters");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .setAll(Stream.concat(
                                OFFERED.stream().map(this::item),
                                Stream.of(new SeparatorMenuItem(), zoom, item("span.between", this::ask)))
                        .toList());
        getChildren().addAll(menu, cross);
        form();
        model.filter().addListener((_, _, now) -> show(now));
        show(model.filter().get());
    }

    private MenuItem item(Span span) {
        MenuItem item = new MenuItem(words.span(span));
        item.setOnAction(event -> model.choose(model.filter().get().of(span)));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show(Filter filter) {
        String text = filter.brush()
                .map(marked -> words.between(marked.from(), marked.until()))
                .orElseGet(() -> words.span(filter.span()));
        boolean chosen = filter.brush().isPresent() || !(filter.span() instanceof Span.Any);
        menu.setText(filter.brush().isPresent() ? text : texts.get("chip", text));
        menu.setAccessibleText(texts.get("chip.is", text));
        menu.pseudoClassStateChanged(CHOSEN, chosen);
        zoom.setDisable(filter.brush().isEmpty());
        Nodes.show(cross, chosen);
    }

    /** What is marked goes first, then the span itself. */
    void clear() {
        Filter filter = model.filter().get();
        model.choose(filter.brush().isPresent() ? filter.within(Optional.empty()) : filter.of(new Span.Any()));
    }

    /** What is marked becomes all there is to the graph. */
    void zoom() {
        Filter filter = model.filter().get();
        filter.brush()
                .ifPresent(marked -> model.choose(
                        filter.of(new Span.Between(Optional.of(marked.from()), Optional.of(marked.until())))));
    }

    private void form() {
        from.setPromptText(texts.get("span.form"));
        until.setPromptText(texts.get("span.form"));
        from.setAccessibleText(texts.get("span.from"));
        until.setAccessibleText(texts.get("span.to"));
        from.setOnAction(event -> apply());
        until.setOnAction(event -> apply());
        Button apply = Nodes.button(texts.get("span.apply"), this::apply, "primary");
        VBox box = new VBox(
                Nodes.label(texts.get("span.from"), "muted"),
                from,
                Nodes.label(texts.get("span.to"), "muted"),
                until,
                wrong,
                apply);
        box.getStyleClass().add("pick-box");
        Nodes.style(box, LogsPage.class, "logs.css");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    private void ask() {
        Filter filter = model.filter().get();
        Optional<Instant> begin =
                filter.brush().map(Brush::from).or(() -> between(filter.span()).flatMap(Span.Between::from));
        Optional<Instant> end =
                filter.brush().map(Brush::until).or(() -> between(filter.span()).flatMap(Span.Between::until));
        from.setText(begin.map(words::written).orElse(""));
        until.setText(end.map(words::written).orElse(""));
        Nodes.show(wrong, false);
        Bounds place = menu.localToScreen(menu.getBoundsInLocal());
        popup.show(menu, place.getMinX(), place.getMaxY() + 4);
        from.requestFocus();
    }

    private static Optional<Span.Between> between(Span span) {
        return span instanceof Span.Between two ? Optional.of(two) : Optional.empty();
    }

    private void apply() {
        try {
            Optional<Instant> begin = time(from.getText());
            Optional<Instant> end = time(until.getText());
            if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
                tell("span.turned");
                return;
            }
            popup.hide();
            model.choose(model.filter()
                    .get()
                    .of(begin.isEmpty() && end.isEmpty() ? new Span.Any() : new Span.Between(begin, end)));
        } catch (DateTimeParseException e) {
            tell("span.wrong");
        }
    }

    private void tell(String key) {
        wrong.setText(texts.get(key));
        Nodes.show(wrong, true);
    }

    private Optional<Instant> time(String text) {
        String stripped = text.strip();
        return stripped.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LocalDateTime.parse(stripped, READ).atZone(words.zone()).toInstant());
    }
}
