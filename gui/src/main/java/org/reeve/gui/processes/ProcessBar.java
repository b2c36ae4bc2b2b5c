package org.reeve.gui.processes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The buttons for the chosen processes, the command that End stands for, and why nothing can be done where that is so. */
final class ProcessBar extends VBox {
    private final ProcessWords words;
    private final Texts texts;
    private final Deeds deeds;
    private final Button end;
    private final Button kill;
    private final MenuButton more = new MenuButton();
    private final CommandLine command = new CommandLine();
    private final Label reason = Nodes.label("", "muted");
    private final Runnable tune;
    private List<RunningProcess> targets = List.of();

    ProcessBar(ProcessWords words, Deeds deeds, Runnable tune) {
        this.words = words;
        this.texts = words.texts();
        this.deeds = deeds;
        this.tune = tune;
        this.end = Nodes.button(texts.get("button.end"), () -> run(ProcessSignal.TERM), "primary");
        this.kill = Nodes.button(texts.get("button.kill"), () -> run(ProcessSignal.KILL), "danger");
        more.setText(texts.get("button.more"));
        more.setId("more-signals");
        more.getStyleClass().add("more");
        FlowPane row = new FlowPane(end, kill, more);
        row.getStyleClass().add("action-row");
        reason.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("action-bar");
        getChildren().addAll(row, reason, command);
    }

    /** What the buttons are for. */
    void show(List<RunningProcess> now) {
        boolean same = ids(now).equals(ids(targets)) && !more.getItems().isEmpty();
        targets = List.copyOf(now);
        Optional<String> untouchable =
                now.stream().flatMap(one -> words.untouchable(one).stream()).findFirst();
        boolean able = !now.isEmpty() && untouchable.isEmpty();
        end.setDisable(!able);
        kill.setDisable(!able);
        more.setDisable(!able);
        reason.setText(untouchable.orElse(""));
        Nodes.show(reason, untouchable.isPresent());
        boolean asks = now.stream().anyMatch(one -> !one.facts().own());
        end.setGraphic(able && asks ? Nodes.icon(Feather.KEY) : null);
        command.show(able ? line(ProcessSignal.TERM) : List.of("–"));
        if (!same) {
            more.getItems().setAll(items());
        }
    }

    private static List<ProcessId> ids(List<RunningProcess> all) {
        return all.stream().map(RunningProcess::id).toList();
    }

    /** One kill takes several. */
    private List<String> line(ProcessSignal signal) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("kill", "-s", signal.name()),
                        targets.stream().map(one -> Integer.toString(one.id().pid())))
                .toList();
    }

    /** Sends a signal to all of them, where anything can be done to them. */
    void run(ProcessSignal signal) {
        run(id -> new Act.Signal(id, signal));
    }

    private void run(Function<ProcessId, Act> act) {
        if (!end.isDisabled()) {
            deeds.run(targets.stream().map(one -> act.apply(one.id())).toList());
        }
    }

    /** The signals besides the buttons' own, and what else can be done. */
    private List<MenuItem> items() {
        List<MenuItem> items = new java.util.ArrayList<>();
        items.add(item(texts.get("menu.tree"), () -> run(Act.Tree::new)));
        MenuItem tuning = item(texts.get("menu.tune"), tune);
        tuning.setDisable(targets.size() != 1);
        items.add(tuning);
        items.add(new SeparatorMenuItem());
        Arrays.stream(ProcessSignal.values())
                .filter(signal -> signal != ProcessSignal.TERM && signal != ProcessSignal.KILL)
                .forEach(signal -> items.add(item(
                        texts.get("menu.signal", "SIG" + signal.name(), texts.get("signal." + signal.name())),
                        () -> run(signal))));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    void focusFirst() {
        (end.isDisabled() ? command : end).requestFocus();
    }
}
