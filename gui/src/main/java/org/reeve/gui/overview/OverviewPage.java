package org.reeve.gui.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Sight;
import org.reeve.gui.widget.Texts;

/** The page that the window opens on. */
public final class OverviewPage implements Page {
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
    private final LoginsPanel logins;
    private final MachinePanel computer;
    private final List<MeasureCard> cards;
    private final Cards view;
    private final BorderPane content;
    private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> seen;

    /** Reads nothing until it is shown. */
    public OverviewPage(PageContext context) {
        this.context = context;
        this.model = new OverviewModel(context.calls(), context.background());
        this.quick = new QuickModel(
                context.quick(), context.actions(), context.permits(), context.tasks(), () -> open("quick"));
        this.work = new WorkModel(context.jobs());
        this.own = new OwnAttention(words, model, context.desk(), this::reveal);
        this.attention = new AttentionPanel(words);
        this.storage = new StoragePanel(words);
        this.last = new WorkPanel(words, work, context.actions(), context.desk());
        this.logins = new LoginsPanel(words);
        this.computer = new MachinePanel(words);
        this.cards = Stream.of(Measure.values())
                .map(measure -> new MeasureCard(texts, measure, model.history(measure)))
                .toList();
        this.view = new Cards(cards, List.of(attention, new QuickPanel(words, quick), storage, last, computer, logins));
        this.content = new BorderPane(view);
        this.seen = Sight.of(content);
        assemble();
        wire();
    }

    private void assemble() {
        content.setTop(new OverviewStrip(texts, model, context));
        Nodes.style(content, OverviewPage.class, "overview.css");
    }

    private void wire() {
        model.look().addListener((_, _, look) -> look.ifPresent(this::show));
        work.onChange(quick::tell);
        context.calls().onRootState(state -> context.background().show(quick::ask));
        context.rights().addListener((_, _, _) -> quick.ask());
        quick.onChange(last::show);
        chosen.addListener((_, _, _) -> watch());
        seen.addListener((_, _, _) -> watch());
        model.machine().addListener((_, _, machine) -> machine.ifPresent(this::show));
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.restart();
                event.consume();
            }
        });
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
        computer.show(look);
    }

    private void show(Machine machine) {
        logins.show(machine);
        computer.show(machine);
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
            view.bring(node);
        }));
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
        return Bindings.createStringBinding(
                () -> words.status(model.look().get(), model.machine().get()), model.look(), model.machine());
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
