package org.reeve.gui.services;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PinItem;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;

/** The buttons of a unit in each of their states: free, asking first, refused, waiting for the password, being done. */
final class ActionBar extends VBox {
    private final UnitWords words;
    private final Texts texts;
    private final DetailModel model;
    private final ActionsModel actions;
    private final Map<UnitAction, Button> buttons = new EnumMap<>(UnitAction.class);
    private final FlowPane row = new FlowPane();
    private final MenuButton more = new MenuButton();
    private final MenuItem forget = new MenuItem();
    private final Label doing = Nodes.word("", "doing");
    private final Label beside = Nodes.word("", "muted");
    private final Label aside = Nodes.label("", "muted");
    private final Button cancel;
    private Optional<Attempt> shown = Optional.empty();

    ActionBar(UnitWords words, DetailModel model, ActionsModel actions) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.cancel = Nodes.button(texts.get("cancel"), this::giveUp);
        getStyleClass().add("action-bar");
        row.getStyleClass().add("action-row");
        for (UnitAction action : List.of(UnitAction.START, UnitAction.RESTART, UnitAction.RELOAD, UnitAction.STOP)) {
            row.getChildren().add(make(action));
        }
        row.getChildren().addAll(doing, beside, cancel, menu());
        getChildren().addAll(row, aside);
    }

    private Button make(UnitAction action) {
        Button button = Nodes.button(words.button(action), () -> begin(action), style(action));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.focusedProperty().addListener((_, _, focused) -> point(action, focused));
        button.hoverProperty().addListener((_, _, over) -> point(action, over));
        PinItem.on(button, actions.pins(), () -> model.row().get().map(unit -> call(unit, action)));
        buttons.put(action, button);
        return button;
    }

    private static Call call(UnitRow unit, UnitAction action) {
        return ServicesCommands.call(unit.scope(), action, unit.name());
    }

    private Button button(UnitAction action) {
        return Objects.requireNonNull(buttons.get(action), action.name());
    }

    private static String style(UnitAction action) {
        return switch (action) {
            case START, RESTART -> "primary";
            case STOP -> "danger";
            case RELOAD, RESET_FAILED -> "plain";
        };
    }

    private MenuButton menu() {
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setGraphic(Nodes.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().add("more");
        more.setAccessibleText(texts.get("more"));
        more.setTooltip(new Tooltip(texts.get("more")));
        forget.setText(words.button(UnitAction.RESET_FAILED));
        forget.setOnAction(event -> begin(UnitAction.RESET_FAILED));
        MenuItem name = new MenuItem(texts.get("copy.name"));
        name.setOnAction(event ->
                model.row().get().ifPresent(unit -> Nodes.copy(unit.name().value())));
        MenuItem command = new MenuItem(texts.get("copy.command"));
        command.setOnAction(event -> model.row().get().ifPresent(this::copyCommand));
        Menu pins = new Menu();
        more.getItems().addAll(forget, pins, name, command);
        more.setOnShowing(
                event -> model.row().get().ifPresent(unit -> PinMenu.fill(pins, words, actions.pins(), unit)));
        PinMenu.title(pins, words);
        return more;
    }

    private void copyCommand(UnitRow unit) {
        Nodes.copy(String.join(
                " ", ServicesCommands.command(unit.scope(), model.pointed().get(), unit.name())));
    }

    private void point(UnitAction action, boolean at) {
        if (at) {
            model.pointed().set(action);
        }
    }

    private void begin(UnitAction action) {
        model.row().get().ifPresent(unit -> actions.begin(unit, action));
    }

    private void giveUp() {
        shown.ifPresent(attempt -> attempt.job().giveUp());
    }

    /** Puts the keyboard on the first thing that can be done. */
    void focusFirst() {
        row.getChildren().stream()
                .filter(node -> node.isVisible() && !node.isDisabled() && node.isFocusTraversable())
                .findFirst()
                .ifPresent(javafx.scene.Node::requestFocus);
    }

    /** Puts the keyboard on one action, so that its command is shown and Enter does it. */
    void focus(UnitAction action) {
        Optional.ofNullable(buttons.get(action)).filter(Button::isVisible).ifPresent(Button::requestFocus);
    }

    /** Shows the state of a unit, and of what is being done to it. */
    void show(UnitRow unit, Optional<Attempt> attempt) {
        boolean focused = row.getChildren().stream().anyMatch(node -> node.isFocused());
        Optional<Attempt> open = attempt.filter(one -> one.job().state().get().open());
        Optional<UnitAction> ended = open.isEmpty() ? shown.map(Attempt::action) : Optional.empty();
        shown = open;
        forget.setDisable(!unit.failed());
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
        Nodes.show(more, false);
        Nodes.show(doing, true);
        Job job = attempt.job();
        String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
        boolean waits =
                switch (job.state().get()) {
                    case Job.Starting _ -> tell(texts.get("starting.helper"), "", true);
                    case Job.Asking _ -> tell(texts.get("waiting.password"), "", true);
                    case Job.Running _ -> tell(words.doing(attempt.action(), seconds), texts.get("goes.on"), false);
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
        boolean up = unit.up();
        Optional<UnitDetail> detail = model.known();
        Nodes.show(button(UnitAction.START), !up);
        Nodes.show(button(UnitAction.RESTART), up);
        Nodes.show(
                button(UnitAction.RELOAD),
                up && detail.map(known -> known.can().reload()).orElse(false));
        Nodes.show(button(UnitAction.STOP), up);
        // Every button is marked; of the reasons, one is enough to read.
        List<String> reasons = buttons.keySet().stream()
                .filter(action -> button(action).isVisible())
                .flatMap(action -> permitted(action, detail).stream())
                .toList();
        aside(reasons.isEmpty() ? "" : reasons.getFirst());
    }

    /** Marks a button with what it needs; answers why it is refused, where it is. */
    private Optional<String> permitted(UnitAction action, Optional<UnitDetail> detail) {
        Button button = button(action);
        Permit permit = model.permit().get().getOrDefault(action, new Permit.Asks());
        Optional<String> refused =
                switch (permit) {
                    case Permit.Free _, Permit.Asks _ -> impossible(action, detail);
                    case Permit.Refused(String reason) -> Optional.of(reason);
                };
        boolean asks = refused.isEmpty() && permit instanceof Permit.Asks;
        button.setDisable(refused.isPresent());
        button.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
        button.setAccessibleText(asks ? texts.get("button.asks", words.button(action)) : words.button(action));
        button.setTooltip(asks ? new Tooltip(texts.get("asks.tooltip")) : null);
        return refused;
    }

    private Optional<String> impossible(UnitAction action, Optional<UnitDetail> detail) {
        return detail.map(UnitDetail::can).flatMap(can -> switch (action) {
            case START, RESTART -> can.start() ? Optional.empty() : Optional.of(texts.get("cannot.start"));
            case STOP -> can.stop() ? Optional.empty() : Optional.of(texts.get("cannot.stop"));
            case RELOAD, RESET_FAILED -> Optional.empty();
        });
    }
}
