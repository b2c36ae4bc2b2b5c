package org.reeve.gui.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileReader;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Permit;
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

    /** Who reads the file, each with what it takes; nothing where nobody is known to. */
    void readers(ReadersModel readers) {
        String all =
                readers.all().get().stream().map(one -> reader(readers, one)).collect(Collectors.joining("\n"));
        if (!all.isEmpty() || values.containsKey("save.readers")) {
            fact("save.readers", all);
        }
    }

    private String reader(ReadersModel readers, FileReader reader) {
        String unit = SafeText.line(reader.unit());
        return Rereading.of(List.of(reader)).stream()
                .findFirst()
                .map(one -> texts.get("reader." + reader.then(), unit, needs(readers.permit(one.call()))))
                .orElseGet(() -> texts.get(
                        reader.then() == FileReader.Then.NOTHING ? "reader.NOTHING" : "reader.stopped", unit));
    }

    private String needs(Permit permit) {
        return switch (permit) {
            case Permit.Free _ -> texts.get("reader.free");
            case Permit.Asks _ -> texts.get("reader.asks");
            case Permit.Refused(String reason) -> texts.get("reader.refused", SafeText.line(reason));
        };
    }

    private void check(String text, Tone tone) {
        fact("save.check", text);
        Label label = values.get("save.check");
        if (label != null) {
            label.setGraphic(Nodes.dot(tone));
        }
    }
}
