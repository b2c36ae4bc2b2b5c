package org.reeve.gui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The page that the window opens on. */
public final class OverviewPage implements Page {
    private static final double MEASURE_WIDTH = 195;
    private static final double PANEL_WIDTH = 380;
    private static final double MARGIN = 14;

    private final OverviewWords words = new OverviewWords();
    private final Texts texts = words.texts();
    private final Face face = new Face("overview", texts.get("title"), Feather.ACTIVITY, Group.FIRST);
    private final PageContext context;
    private final OverviewModel model;
    private final QuickModel quick;
    private final WorkModel work;
    private final OwnAttention own;
    private final AttentionPanel attention;
    private final StoragePanel storage;
    private final WorkPanel last;
    private final List<MeasureCard> cards = new ArrayList<>();
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final BorderPane content = new BorderPane(scroll);
    private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> seen = content.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(OverviewPage::inSight)
            .orElse(false);

    /** Reads nothing until it is shown. */
    public OverviewPage(PageContext context) {
        this.context = context;
        this.model = new OverviewModel(context.calls(), context.background());
        this.quick = new QuickModel(context.quick(), context.actions(), context.permits(), () -> open("quick"));
        this.work = new WorkModel(context.jobs());
        this.own = new OwnAttention(words, model, context.desk(), this::reveal);
        this.attention = new AttentionPanel(words);
        this.storage = new StoragePanel(words);
        this.last = new WorkPanel(words, work, context.actions(), context.desk());
        assemble();
        wire();
    }

    private void assemble() {
        Tiles measures = new Tiles(MEASURE_WIDTH, Measure.values().length);
        for (Measure measure : Measure.values()) {
            cards.add(new MeasureCard(texts, measure, model.history(measure)));
        }
        measures.getChildren().addAll(cards);
        Tiles panels = new Tiles(PANEL_WIDTH, 2);
        panels.getChildren().addAll(attention, new QuickPanel(words, quick), storage, last);
        column.getChildren().addAll(measures, panels);
        column.getStyleClass().add("overview");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        content.setTop(new OverviewStrip(texts, model, context));
        content.getStylesheets()
                .add(Objects.requireNonNull(OverviewPage.class.getResource("overview.css"))
                        .toExternalForm());
    }

    private void wire() {
        model.look().addListener((_, _, look) -> look.ifPresent(this::show));
        work.onChange(quick::tell);
        context.calls().onRootState(state -> context.background().show(quick::ask));
        context.rights().addListener((_, _, _) -> quick.ask());
        quick.onChange(last::show);
        chosen.addListener((_, _, _) -> watch());
        seen.addListener((_, _, _) -> watch());
        content.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> {
            if (owner != null && within(owner)) {
                intoView(owner);
            }
        });
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.restart();
                event.consume();
            }
        });
    }

    /** Minimized, or kept in the tray only, it is not looked at. */
    private static ObservableValue<Boolean> inSight(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(showing -> stage.iconifiedProperty().map(iconified -> showing && !iconified))
                : window.showingProperty();
    }

    private void watch() {
        if (chosen.get() && seen.getValue()) {
            model.start();
        } else {
            model.stop();
        }
    }

    private void show(Snapshot look) {
        cards.forEach(card -> card.show(look));
        storage.show(model.storage());
        attention.tick();
        last.show();
    }

    private void showAttention() {
        attention.show(pages().flatMap(page -> page.attention().stream()).toList());
    }

    private Stream<Page> pages() {
        return context.pages().get().stream();
    }

    private void open(String page) {
        pages().filter(one -> one.id().equals(page)).findFirst().ifPresent(one -> context.desk()
                .open(one.id()));
    }

    private void reveal(String mountPoint) {
        context.desk().raise();
        context.desk().open(id());
        context.background().show(() -> storage.find(mountPoint).ifPresent(node -> {
            node.requestFocus();
            intoView(node);
        }));
    }

    private boolean within(Node node) {
        return node == column || (node.getParent() != null && within(node.getParent()));
    }

    /** The keyboard never is where nobody can see it. */
    private void intoView(Node node) {
        Bounds place = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = column.getHeight() - view;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && place.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, (place.getMinY() - MARGIN) / hidden));
        } else if (hidden > 0 && place.getMaxY() + MARGIN > top + view) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - view) / hidden));
        }
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return own.all();
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(this::statusText, model.look(), model.machine());
    }

    private String statusText() {
        Supplier<String> nothing = () -> "";
        String load = model.look()
                .get()
                .map(Snapshot::processor)
                .map(processor -> texts.get(
                        "status.load",
                        OverviewWords.load(processor.load1()),
                        OverviewWords.load(processor.load5()),
                        OverviewWords.load(processor.load15())))
                .orElseGet(nothing);
        String people = model.machine().get().map(this::people).orElseGet(nothing);
        return String.join(
                " · ", Stream.of(people, load).filter(text -> !text.isEmpty()).toList());
    }

    private String people(Machine machine) {
        long many =
                machine.logins().stream().map(Machine.Login::user).distinct().count();
        return texts.get("status.machine", Texts.span(Duration.between(machine.booted(), Instant.now())), many);
    }

    @Override
    public List<Found> find(List<String> asked) {
        return model.storage().stream()
                .map(file -> Found.place(
                        Feather.HARD_DRIVE,
                        texts.get("palette.storage", OverviewWords.place(file)),
                        words.facts(file),
                        () -> reveal(file.mountPoint())))
                .filter(found -> asked.stream().allMatch(found.title().toLowerCase(Locale.getDefault())::contains))
                .toList();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.of("again", "graph", "move")
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }

    @Override
    public void started() {
        pages().forEach(page -> {
            page.attention().addListener((ListChangeListener<Attention>) _ -> showAttention());
            page.onWords(quick::tell);
        });
        showAttention();
    }

    @Override
    public void refreshed() {
        model.readOnce();
        quick.ask();
    }

    @Override
    public void shown() {
        chosen.set(true);
        refreshed();
    }

    @Override
    public void hidden() {
        chosen.set(false);
    }

    @Override
    public void closing() {
        model.stop();
    }
}
