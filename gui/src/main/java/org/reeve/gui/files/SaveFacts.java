package org.reeve.gui.files;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.reeve.api.files.FileCheck;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Reading;

/** What is worth knowing before saving, a line each. */
final class SaveFacts extends GridPane {
    private final Texts texts;
    private final Map<String, Label> values = new HashMap<>();

    SaveFacts(Texts texts) {
        this.texts = texts;
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setPrefWidth(96);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        getColumnConstraints().addAll(names, rest);
        fact("save.check", "");
    }

    void fact(String key, String value) {
        Label label = values.computeIfAbsent(key, this::row);
        label.setText(value);
        label.setAccessibleText(texts.get(key) + ": " + value);
    }

    private Label row(String key) {
        Label label = Nodes.label("");
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label name = Nodes.word(texts.get(key), "muted");
        name.getStyleClass().add("fact-name");
        name.setMaxHeight(Double.MAX_VALUE);
        addRow(getRowCount(), name, label);
        return label;
    }

    void check(Reading<FileCheck> check) {
        switch (check) {
            case Reading.Nothing<FileCheck> _, Reading.Waiting<FileCheck> _ ->
                check(texts.get("check.waiting"), Tone.OFF);
            case Reading.Failed<FileCheck>(var problem) ->
                check(ProblemTexts.sentence(texts.get("check.failed"), problem), Tone.BUSY);
            case Reading.Known<FileCheck>(FileCheck known) -> known(known);
        }
    }

    private void known(FileCheck known) {
        String by = SafeText.line(known.by());
        switch (known.state()) {
            case PASSED -> check(texts.get("check.passed", by), Tone.GOOD);
            case FAILED ->
                check(
                        texts.get(
                                known.syntax().locksOut() ? "check.locks.out" : "check.wrong",
                                by,
                                known.findings().size()),
                        Tone.BAD);
            case NOT_CHECKED -> check(by.isEmpty() ? texts.get("check.none") : by, Tone.OFF);
        }
    }

    private void check(String text, Tone tone) {
        fact("save.check", text);
        Label label = values.get("save.check");
        if (label != null) {
            label.setGraphic(Nodes.dot(tone));
        }
    }
}
