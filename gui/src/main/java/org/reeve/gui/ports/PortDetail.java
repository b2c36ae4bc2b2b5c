package org.reeve.gui.ports;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.PortOwner;
import org.reeve.api.ports.Reach;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessesCommands;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What is known of the selected listener, and where it leads. */
final class PortDetail extends VBox {
    private final PortWords words;
    private final Texts texts;
    private final PortsModel model;
    private final Actions actions;
    private final FontIcon icon = new FontIcon(Feather.LOG_IN);
    private final Label name = Nodes.word("", "unit-name");
    private final Label kind = Nodes.label("", "muted");
    private final FlowPane steps = new FlowPane();
    private final FactGrid facts = new FactGrid();
    private final CommandLine command = new CommandLine();
    private final Label hint;
    private final VBox about = new VBox();

    PortDetail(PortWords words, PortsModel model, Actions actions) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        VBox.setVgrow(about, Priority.ALWAYS);
        model.selected().addListener((_, _, _) -> show());
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        icon.getStyleClass().add("picture");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(icon, name, closer);
        head.getStyleClass().add("detail-head");
        steps.getStyleClass().add("port-steps");
        ScrollPane below = new ScrollPane(facts);
        below.setFitToWidth(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.setFocusTraversable(true);
        below.setAccessibleText(texts.get("facts"));
        VBox.setVgrow(below, Priority.ALWAYS);
        about.getStyleClass().add("detail-unit");
        about.getChildren().addAll(new VBox(head, kind), steps, command, below);
        getChildren().setAll(hint, about);
        show();
    }

    void focusFirst() {
        steps.getChildren().stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }

    private void show() {
        Optional<Listener> selected = model.selected().get().map(PortRow::listener);
        Nodes.show(hint, selected.isEmpty());
        Nodes.show(about, selected.isPresent());
        selected.ifPresent(this::show);
    }

    private void show(Listener one) {
        (one.reach() == Reach.MACHINE ? Tone.OFF : Tone.BUSY).mark(icon);
        String place = one.place().isEmpty() ? texts.get("address.none") : SafeText.line(one.place());
        name.setText(place);
        name.setTooltip(new Tooltip(place));
        kind.setText(texts.get("detail.kind", words.kind(one), words.reach(one)));
        steps(one);
        command.show(command(one));
        facts(one);
    }

    /** What a person would type to see the same. */
    private static List<String> command(Listener one) {
        return one.kind().unix()
                ? List.of("ss", "-lxp")
                : List.of("ss", one.kind().tcp() ? "-lntp" : "-lnup", "sport", "=", ":" + one.port());
    }

    private void steps(Listener one) {
        steps.getChildren().clear();
        one.owners().stream().limit(1).forEach(owner -> step("show.process", Feather.CPU, process(owner)));
        PortWords.units(one).stream()
                .limit(1)
                .forEach(unit -> step("show.unit", Feather.LAYERS, unit(unit.name(), unit.user())));
        one.activation().ifPresent(by -> step("show.socket", Feather.ZAP, unit(by.socket(), by.user())));
        Nodes.show(steps, !steps.getChildren().isEmpty());
    }

    private void step(String key, Feather picture, Optional<CallWords> leads) {
        leads.ifPresent(where -> {
            Button button = Nodes.button(texts.get(key), where.show());
            button.setGraphic(Nodes.icon(picture));
            steps.getChildren().add(button);
        });
    }

    /** That page knows where a call about a process is to be seen. */
    private Optional<CallWords> process(PortOwner owner) {
        return actions.words(
                ProcessesCommands.call(false, new ProcessId(owner.pid(), owner.startTicks()), ProcessSignal.TERM));
    }

    private Optional<CallWords> unit(String unit, boolean user) {
        return UnitName.isValid(unit)
                ? actions.words(
                        ServicesCommands.call(user ? Scope.USER : Scope.SYSTEM, UnitAction.START, new UnitName(unit)))
                : Optional.empty();
    }

    private void facts(Listener one) {
        facts.clear();
        fact("fact.kind", words.kind(one));
        fact("fact.address", words.address(one));
        if (!one.kind().unix()) {
            fact("fact.port", String.valueOf(one.port()));
            fact("fact.service", one.service().map(SafeText::line).orElse(""));
        }
        fact("fact.reach", texts.get((one.kind().unix() ? "reach.UNIX" : "reach." + one.reach()) + ".long"));
        fact("fact.user", words.user(one));
        fact("fact.activation", words.activation(one).orElseGet(() -> texts.get("activation.none")));
        if (one.owners().isEmpty()) {
            fact("fact.who", texts.get(one.hidden() ? "who.hidden.long" : "who.nobody.long"));
        }
        one.owners().forEach(this::owner);
    }

    private void owner(PortOwner owner) {
        fact("fact.who", words.process(owner));
        fact("fact.command", SafeText.line(owner.command()));
        fact("fact.runs.as", SafeText.line(owner.user()));
        fact(
                "fact.unit",
                owner.unit()
                        .map(unit -> texts.get(unit.user() ? "unit.user" : "unit", SafeText.line(unit.name())))
                        .orElse(""));
        fact("fact.program", owner.program().map(SafeText::line).orElse(""));
        fact("fact.package", owner.packageName().map(SafeText::line).orElse(""));
    }

    private void fact(String key, String value) {
        facts.longFact(texts, key, value.isEmpty() ? "—" : value);
    }
}
