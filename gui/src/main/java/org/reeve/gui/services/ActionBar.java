package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PinItem;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;

/** The buttons of a unit in each of their states: free, asking first, refused, waiting for the password, being done. */
final class ActionBar extends VBox {
    private static final List<Deed> BUTTONS = List.of(Deeds.START, Deeds.RESTART, Deeds.RELOAD, Deeds.STOP);

    private final UnitWords words;
    private final Texts texts;
    private final DetailModel model;
    private final ActionsModel actions;
    private final PageDeeds deeds;
    private final DeedItems items;
    private final Map<Deed, Button> buttons = new HashMap<>();
    private final Button run;
    private final FlowPane row = new FlowPane();
    private final MenuButton more = new MenuButton();
    private final Label doing = Nodes.word("", "doing");
    private final Label beside = Nodes.word("", "muted");
    private final Label aside = Nodes.label("", "muted");
    private final Button cancel;
    private Optional<Attempt> shown = Optional.empty();

    ActionBar(UnitWords words, DetailModel model, ActionsModel actions, PageDeeds deeds) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.deeds = deeds;
        this.items = new DeedItems(words, deeds::begin, deeds::runNow);
        this.cancel = Nodes.button(texts.get("cancel"), this::giveUp);
        this.run = Nodes.button(texts.get("button.run"), deeds::runNow, "primary");
        getStyleClass().add("action-bar");
        row.getStyleClass().add("action-row");
        row.getChildren().add(runNow());
        BUTTONS.forEach(deed -> row.getChildren().add(make(deed)));
        row.getChildren().addAll(doing, beside, cancel, menu());
        getChildren().addAll(row, aside);
    }

    /** What the timer starts is started at once. */
    private Button runNow() {
        run.setId("run-now");
        run.setContentDisplay(ContentDisplay.RIGHT);
        PinItem.on(run, actions.pins(), () -> model.row()
                .get()
                .flatMap(unit -> model.runs().get().map(started -> Deeds.START.call(unit.scope(), started))));
        Nodes.show(run, false);
        return run;
    }

    private Button make(Deed deed) {
        Button button = Nodes.button(words.button(deed), () -> deeds.begin(deed), style(deed));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.focusedProperty().addListener((_, _, focused) -> point(deed, focused));
        button.hoverProperty().addListener((_, _, over) -> point(deed, over));
        PinItem.on(button, actions.pins(), () -> model.row().get().map(unit -> deed.call(unit.scope(), unit.name())));
        buttons.put(deed, button);
        return button;
    }

    private Button button(Deed deed) {
        return Objects.requireNonNull(buttons.get(deed), deed.key());
    }

    private static String style(Deed deed) {
        return deed.equals(Deeds.START) || deed.equals(Deeds.RESTART)
                ? "primary"
                : deed.equals(Deeds.STOP) ? "danger" : "plain";
    }

    private MenuButton menu() {
        more.setId("more-actions");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setGraphic(Nodes.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().add("more");
        more.setAccessibleText(texts.get("more"));
        more.setTooltip(new Tooltip(texts.get("more")));
        more.getItems().add(new MenuItem()); // an empty menu would not open
        more.setOnShowing(
                event -> model.row().get().ifPresent(unit -> more.getItems().setAll(items(unit))));
        return more;
    }

    private List<MenuItem> items(UnitRow unit) {
        List<MenuItem> all = new ArrayList<>(
                items.of(new Offers(unit, model.known()), model.permit().get(), DeedItems.REST));
        Menu pins = PinMenu.of(words, actions.pins(), unit);
        MenuItem name = new MenuItem(texts.get("copy.name"));
        name.setOnAction(event -> Nodes.copy(unit.name().value()));
        MenuItem command = new MenuItem(texts.get("copy.command"));
        command.setOnAction(event -> copyCommand(unit));
        if (!all.isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        all.addAll(List.of(pins, name, command));
        return all;
    }

    private void copyCommand(UnitRow unit) {
        Nodes.copy(String.join(" ", model.pointed().get().command(unit.scope(), unit.name())));
    }

    private void point(Deed deed, boolean at) {
        if (at) {
            model.pointed().set(deed);
        }
    }

    private void giveUp() {
        shown.ifPresent(attempt -> attempt.job().giveUp());
    }

    /** Puts the keyboard on the first thing that can be done. */
    void focusFirst() {
        row.getChildren().stream()
                .filter(node -> node.isVisible() && !node.isDisabled() && node.isFocusTraversable())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Puts the keyboard on one action, so that its command is shown and Enter does it; or on the menu that has it. */
    void focus(Deed deed) {
        Optional.<Node>ofNullable(buttons.get(deed))
                .filter(Node::isVisible)
                .orElse(more)
                .requestFocus();
    }

    /** Shows the state of a unit, and of what is being done to it. */
    void show(UnitRow unit, Optional<Attempt> attempt) {
        boolean focused = row.getChildren().stream().anyMatch(node -> node.isFocused());
        Optional<Attempt> open = attempt.filter(one -> one.job().state().get().open());
        Optional<Deed> ended = open.isEmpty() ? shown.map(Attempt::deed) : Optional.empty();
        shown = open;
        open.ifPresentOrElse(this::busy, () -> idle(unit));
        if (attempt.isPresent() && open.isEmpty()) {
            aside(""); // the card below says why
        }
        if (focused && open.isEmpty()) {
            ended.ifPresent(this::focus);
        } else if (focused && cancel.isVisible()) {
            cancel.requestFocus();
        }
    }

    private void busy(Attempt attempt) {
        buttons.values().forEach(button -> Nodes.show(button, false));
        Nodes.show(run, false);
        Nodes.show(more, false);
        Nodes.show(doing, true);
        Job job = attempt.job();
        String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
        boolean waits =
                switch (job.state().get()) {
                    case Job.Starting _ -> tell(texts.get("starting.helper"), "", true);
                    case Job.Asking _ -> tell(texts.get("waiting.password"), "", true);
                    case Job.Running _ -> tell(words.doing(attempt.deed(), seconds), texts.get("goes.on"), false);
                    case Job.Lost _ -> tell(texts.get("looking.up"), "", false);
                    case Job.Done _, Job.Failed _ -> false;
                };
        Nodes.show(cancel, waits);
    }

    private boolean tell(String text, String note, boolean cancellable) {
        doing.setText(text);
        beside.setText(note);
        Nodes.show(beside, !note.isEmpty());
        aside("");
        return cancellable;
    }

    private void aside(String text) {
        aside.setText(text);
        Nodes.show(aside, !text.isEmpty());
    }

    private void idle(UnitRow unit) {
        Nodes.show(doing, false);
        Nodes.show(beside, false);
        Nodes.show(cancel, false);
        Nodes.show(more, true);
        Offers offers = new Offers(unit, model.known());
        BUTTONS.forEach(deed -> Nodes.show(button(deed), offers.shown(deed)));
        Nodes.show(run, model.runs().get().isPresent());
        mark(run, texts.get("button.run"), model.permit().get().getOrDefault(Deeds.START, new Permit.Asks()));
        // Every button is marked; of the reasons, one is enough to read.
        List<String> reasons = BUTTONS.stream()
                .filter(offers::shown)
                .flatMap(deed -> permitted(deed, offers).stream())
                .toList();
        aside(reasons.isEmpty() ? "" : reasons.getFirst());
    }

    /** Marks a button with what it needs; answers why it is refused, where it is. */
    private Optional<String> permitted(Deed deed, Offers offers) {
        Permit permit = model.permit().get().getOrDefault(deed, new Permit.Asks());
        Permit all = offers.refused(deed)
                .<Permit>map(why -> new Permit.Refused(texts.get("refused." + why.name())))
                .filter(why -> !(permit instanceof Permit.Refused))
                .orElse(permit);
        return mark(button(deed), words.button(deed), all);
    }

    private Optional<String> mark(Button button, String word, Permit permit) {
        boolean asks = permit instanceof Permit.Asks;
        button.setDisable(permit instanceof Permit.Refused);
        button.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
        button.setAccessibleText(asks ? texts.get("button.asks", word) : word);
        button.setTooltip(asks ? new Tooltip(texts.get("asks.tooltip")) : null);
        return permit instanceof Permit.Refused(String reason) ? Optional.of(reason) : Optional.empty();
    }
}
