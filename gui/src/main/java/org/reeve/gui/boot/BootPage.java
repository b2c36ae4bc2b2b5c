package org.reeve.gui.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The page of the start: its parts, who took how long, what waited for what, and what changed since another one. */
public final class BootPage implements Page {
    private static final String VIEW = "boot.view";
    private static final String SCOPE = "boot.scope";
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final BootWords words = new BootWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final BootModel model;
    private final BootBar bar;
    private final UnitsView units;
    private final ChartView chart;
    private final ChainView chain;
    private final CommandLine command = new CommandLine();
    private final BorderPane content = new BorderPane();

    /** Known before the page is made. */
    public static Face known() {
        return new Face("boot", Texts.of(BootPage.class).get("title"), Feather.POWER, Group.SYSTEM);
    }

    /** Reads nothing until it is shown. */
    public BootPage(PageContext context) {
        this.context = context;
        this.model = new BootModel(context.calls(), context.background());
        remembered(VIEW, BootModel.View.values()).ifPresent(model.view()::set);
        remembered(SCOPE, Scope.values()).ifPresent(model.scope()::set);
        Jump jump = new Jump(context, words, model, this::follow);
        this.bar = new BootBar(words, model, context.background());
        this.units = new UnitsView(context, words, model, jump);
        this.chart = new ChartView(words, model, jump);
        this.chain = new ChainView(words, model, jump);
        BootNotices notices = new BootNotices(texts, model, context);
        units.empty(notices.empty());
        chart.empty(notices.empty());
        content.setTop(new VBox(bar, notices.strip(), new HeaderView(words, model)));
        content.setCenter(new StackPane(units, chart, chain, notices));
        content.setBottom(foot());
        Nodes.style(content, BootPage.class, "boot.css");
        wire();
    }

    private <E extends Enum<E>> Optional<E> remembered(String key, E[] values) {
        return context.memory().get(key).flatMap(name -> Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst());
    }

    private VBox foot() {
        VBox foot = new VBox(command);
        foot.getStyleClass().add("boot-foot");
        return foot;
    }

    private void wire() {
        model.view().addListener((_, _, _) -> show());
        model.scope().addListener((_, _, _) -> showCommand());
        model.state().addListener((_, _, _) -> showCommand());
        model.chainEnd().addListener((_, _, _) -> showCommand());
        model.others().chosen().addListener((_, _, _) -> showCommand());
        bar.field().leadTo(this::focus);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void show() {
        BootModel.View view = model.view().get();
        Nodes.show(units, view == BootModel.View.UNITS);
        Nodes.show(chart, view == BootModel.View.CHART);
        Nodes.show(chain, view == BootModel.View.CHAIN);
        showCommand();
    }

    private void showCommand() {
        command.show(BootCommands.of(
                model.scope().get(),
                model.view().get(),
                model.chainOf(),
                model.others().chosen().get()));
    }

    private void focus() {
        switch (model.view().get()) {
            case UNITS -> units.focus();
            case CHART -> chart.focus();
            case CHAIN -> chain.focus();
        }
    }

    private void follow(UnitName unit) {
        model.chainEnd().set(Optional.of(unit));
        model.view().set(BootModel.View.CHAIN);
        chain.focus();
    }

    private void key(KeyEvent event) {
        Optional<BootModel.View> view = asked(event);
        if (FIND.match(event)) {
            bar.field().take();
        } else if (event.getCode() == KeyCode.F5) {
            model.start();
        } else if (view.isPresent()) {
            view.ifPresent(model.view()::set);
            focus();
        } else {
            return;
        }
        event.consume();
    }

    /** Ctrl and a digit choose a view, from 1 on. */
    private static Optional<BootModel.View> asked(KeyEvent event) {
        String digit = event.isShortcutDown() && event.getCode().isDigitKey()
                ? event.getCode().getName()
                : "";
        BootModel.View[] views = BootModel.View.values();
        return IntStream.range(0, views.length)
                .filter(at -> digit.equals(Integer.toString(at + 1)))
                .mapToObj(at -> views[at])
                .findFirst();
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
        return FXCollections.emptyObservableList();
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> model.known().isPresent()
                        ? texts.get("status", model.visible().size())
                        : "",
                model.visible(),
                model.state());
    }

    @Override
    public List<Found> find(List<String> asked) {
        return Stream.of(BootModel.View.values())
                .map(view -> Found.place(
                        face.icon(),
                        texts.get("palette." + view),
                        String.join(
                                " ", BootCommands.of(model.scope().get(), view, Optional.empty(), Optional.empty())),
                        () -> open(view)))
                .filter(found -> asked.stream().allMatch(found.title().toLowerCase(Locale.getDefault())::contains))
                .toList();
    }

    private void open(BootModel.View view) {
        context.desk().open(id());
        model.view().set(view);
        focus();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.of("find", "views", "open", "copy", "again")
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }

    @Override
    public void started() {
        // Nothing of it needs attention, and it changes with the next start only.
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void closing() {
        model.stop();
        context.memory().put(VIEW, model.view().get().name());
        context.memory().put(SCOPE, model.scope().get().name());
        units.closing();
    }
}
