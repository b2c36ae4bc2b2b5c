package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.gui.services.Advice.Step;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Why a unit failed, in a sentence, and the three most likely next steps, each with a button where there is one. */
record NextSteps(Texts texts, Map<Step, Runnable> actions) {
    NextSteps {
        actions = Map.copyOf(actions);
    }

    /** Shows the log. */
    Runnable log() {
        return actions.getOrDefault(Step.LOG, () -> {});
    }

    /** What systemd itself could not do; absent where the program ended otherwise. */
    Optional<String> reason(Outcome outcome) {
        return outcome.exitCode()
                .filter(code -> outcome.result().equals("exit-code"))
                .flatMap(ExecFailure::of)
                .map(failure -> texts.get("exec." + failure.name()));
    }

    /** The steps, in order. */
    List<Node> steps(Advice advice) {
        List<Node> all = new ArrayList<>();
        for (Step step : advice.steps()) {
            all.add(step(all.size() + 1, advice, step));
        }
        return all;
    }

    private Node step(int number, Advice advice, Step step) {
        Label text = Nodes.label(texts.get("now.step", number, texts.get("advice." + advice.name() + "." + number)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(text);
        line.getStyleClass().add("what-now-step");
        Optional.ofNullable(actions.get(step))
                .ifPresent(action -> line.getChildren().add(Nodes.link(texts.get("now." + step.name()), action)));
        return line;
    }
}
