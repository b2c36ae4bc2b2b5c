package org.reeve.gui.services;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Which signal is sent to which processes of some units, each with what it means, and the command that does it. */
final class KillForm extends VBox {
    /** What ends a unit in order comes first, what cannot be refused last. */
    private static final List<UnitSignal> ORDER = List.of(
            UnitSignal.TERM,
            UnitSignal.HUP,
            UnitSignal.INT,
            UnitSignal.QUIT,
            UnitSignal.USR1,
            UnitSignal.USR2,
            UnitSignal.STOP,
            UnitSignal.CONT,
            UnitSignal.ABRT,
            UnitSignal.KILL);

    private final Texts texts;
    private final List<UnitRow.Key> units;
    private final ToggleGroup signals = new ToggleGroup();
    private final ToggleGroup whoms = new ToggleGroup();
    private final CommandLine command = new CommandLine();

    /** {@code main} is whether there is a main process. */
    KillForm(Texts texts, Actions actions, List<UnitRow.Key> units, boolean main) {
        this.texts = texts;
        this.units = List.copyOf(units);
        getStyleClass().add("kill-form");
        getChildren().addAll(signals(), whoms(main), command);
        if (units.size() == 1) {
            getChildren()
                    .add(Nodes.link(
                            texts.get("kill.pin"),
                            () -> actions.pin(chosen().call(
                                            units.getFirst().scope(),
                                            units.getFirst().name()))));
        }
        signals.selectedToggleProperty().subscribe(this::show);
        whoms.selectedToggleProperty().subscribe(this::show);
        show();
    }

    private GridPane signals() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("signals");
        Arrays.stream(UnitSignal.values())
                .sorted(Comparator.comparing(ORDER::indexOf))
                .forEach(signal -> grid.addRow(grid.getRowCount(), button(signal), meaning(signal)));
        signals.getToggles().getFirst().setSelected(true);
        return grid;
    }

    private RadioButton button(UnitSignal signal) {
        RadioButton button = new RadioButton("SIG" + signal.name());
        button.setAccessibleText("SIG" + signal.name() + ": " + texts.get("signal." + signal.name()));
        button.setId("signal-" + signal.name());
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(signals);
        button.setUserData(signal);
        return button;
    }

    private Node meaning(UnitSignal signal) {
        return Nodes.label(texts.get("signal." + signal.name()), "muted");
    }

    private VBox whoms(boolean main) {
        VBox box = new VBox();
        box.getStyleClass().add("whoms");
        for (KillWhom whom : KillWhom.values()) {
            RadioButton button = new RadioButton(texts.get("whom." + whom.name()));
            button.setId("whom-" + whom.name());
            button.setToggleGroup(whoms);
            button.setUserData(whom);
            button.setDisable(whom == KillWhom.MAIN && !main);
            box.getChildren().add(button);
        }
        whoms.getToggles().get(main ? 0 : 1).setSelected(true);
        return box;
    }

    /** What was chosen. */
    Deed chosen() {
        return new Deed.Kill(
                chosen(whoms.getSelectedToggle(), KillWhom.class),
                chosen(signals.getSelectedToggle(), UnitSignal.class));
    }

    private static <T> T chosen(Toggle toggle, Class<T> type) {
        return type.cast(toggle.getUserData());
    }

    private void show() {
        if (signals.getSelectedToggle() == null || whoms.getSelectedToggle() == null) {
            return; // between two of a group none is chosen
        }
        command.show(Several.command(
                units.getFirst().scope(),
                chosen(),
                units.stream().map(UnitRow.Key::name).toList()));
    }

    /** The units' names, for a title. */
    static String named(List<UnitRow.Key> units, Texts texts) {
        List<UnitName> names = units.stream().map(UnitRow.Key::name).toList();
        return names.size() == 1 ? names.getFirst().value() : texts.get("several", names.size());
    }
}
