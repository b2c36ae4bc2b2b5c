package org.reeve.gui.quick;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickTrouble;

/** The quick actions: which there are, what they are called, in which order they stand. */
public final class QuickPage implements Page {
    private static final double DIVIDER = 0.58;

    private final Texts texts = Texts.of(QuickPage.class);
    private final Face face = new Face("quick", texts.get("title"), Feather.ZAP, Group.WORK);
    private final PageContext context;
    private final QuickModel model;
    private final QuickList list;
    private final QuickEditor editor;
    private final MasterDetail split;
    private final Exchange exchange;
    private final BorderPane content = new BorderPane();
    private final ObservableList<Attention> attention = FXCollections.observableArrayList();

    /** Reads nothing by itself: the quick actions are there already. */
    public QuickPage(PageContext context) {
        this.context = context;
        this.model = new QuickModel(texts, context.quick(), context.actions(), context.permits(), context.desk());
        this.list = new QuickList(texts, model, this::edit);
        this.editor = new QuickEditor(texts, model, this::closeDetail, context.compact());
        this.exchange = new Exchange(texts, context.quick(), model, context.desk());
        StackPane master = new StackPane(list.view(), empty());
        master.setMinWidth(0);
        this.split = new MasterDetail(context, "quick", DIVIDER, master, editor);
        content.setCenter(split);
        content.setTop(new VBox(bar(), new TroubleStrip(texts, context.quick())));
        wire();
    }

    private HBox bar() {
        HBox bar = new HBox(
                Nodes.label(texts.get("about"), "muted"),
                Nodes.spacer(),
                Nodes.button(texts.get("import"), () -> exchange.take(content)),
                Nodes.button(texts.get("export"), () -> exchange.give(content)));
        bar.getStyleClass().add("quick-bar");
        return bar;
    }

    private PageNotice empty() {
        PageNotice empty = PageNotice.empty(
                texts.get("empty"),
                texts.get("empty.sentence"),
                List.of(
                        Nodes.button(
                                texts.get("empty.services"),
                                () -> context.desk().open("services"),
                                "primary"),
                        Nodes.button(texts.get("import"), () -> exchange.take(content))));
        model.all()
                .addListener(
                        (Observable changed) -> Nodes.show(empty, model.all().isEmpty()));
        Nodes.show(empty, model.all().isEmpty());
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        return empty;
    }

    private void wire() {
        split.follow(model.selected());
        context.rights().addListener((_, _, _) -> model.askPermits());
        context.calls().onRootState(state -> context.background().show(model::askPermits));
        context.jobs().running().addListener((Observable changed) -> list.refresh());
        context.quick().troubles().addListener((ListChangeListener<QuickTrouble>) change -> attend());
        attend();
    }

    private void attend() {
        attention.setAll(context.quick().troubles().stream()
                .map(trouble -> new Attention(
                        id() + "/" + trouble.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        false,
                        TroubleStrip.sentence(texts, trouble),
                        Optional.empty(),
                        texts.get("show"),
                        () -> context.desk().open(id())))
                .toList());
    }

    private void edit() {
        editor.focusName();
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        list.view().requestFocus();
    }

    @Override
    public List<Found> find(List<String> words) {
        return model.all().stream().flatMap(action -> found(action, words)).toList();
    }

    private Stream<Found> found(QuickAction action, List<String> words) {
        String title = texts.get("palette.run", model.title(action));
        String lower = title.toLowerCase(Locale.getDefault());
        Optional<CallWords> known = model.words(action.call());
        if (known.isEmpty() || !words.stream().allMatch(lower::contains)) {
            return Stream.empty();
        }
        boolean asks = context.permits().guess(action.call()) instanceof Permit.Asks;
        return Stream.of(new Found(
                QuickCell.picture(action, known),
                title,
                String.join(" ", known.get().command()),
                asks ? texts.get("palette.asks") : "",
                () -> reveal(action),
                () -> context.actions().run(action.call())));
    }

    private void reveal(QuickAction action) {
        context.desk().open(id());
        model.selected().set(Optional.of(action));
        list.reveal();
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
        return attention;
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> texts.get("status", model.all().size()), model.all());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return QuickList.KEYS.stream()
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }

    @Override
    public void started() {
        context.pages().get().forEach(page -> page.onWords(list::refresh));
    }

    @Override
    public void shown() {
        context.quick().sync();
        model.askPermits();
        if (model.selected().get().isEmpty() && !context.compact().get()) {
            model.selected().set(model.all().stream().findFirst());
        }
    }

    @Override
    public void hidden() {}

    @Override
    public void closing() {
        split.save();
        context.quick().closing();
    }
}
