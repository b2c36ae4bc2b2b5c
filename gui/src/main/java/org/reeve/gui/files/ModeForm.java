package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Permissions: a box for each bit, the same in octal, and as ls writes it. */
final class ModeForm extends FileForm<FileMode> {
    private static final List<String> WHO = List.of("user", "group", "other");
    private static final List<String> WHAT = List.of("read", "write", "run");
    private static final List<String> SPECIAL = List.of("setuid", "setgid", "sticky");

    private final Texts texts;
    private final FileKind kind;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final TextField octal = new TextField();
    private final Label symbolic = Nodes.word("", "mono");
    private boolean showing;

    ModeForm(Texts texts, FilePath path, FileKind kind, FileMode now) {
        super(mode -> FilesCommands.modeCommand(path, mode));
        this.texts = texts;
        this.kind = kind;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mode-grid");
        for (int who = 0; who < WHO.size(); who++) {
            grid.add(Nodes.word(texts.get("mode." + WHO.get(who)), "muted"), 0, who);
            for (int what = 0; what < WHAT.size(); what++) {
                String name = texts.get("mode." + WHAT.get(what));
                grid.add(box(name, texts.get("mode." + WHO.get(who)) + ", " + name), what + 1, who);
            }
            String special = texts.get("mode." + SPECIAL.get(who));
            grid.add(box(special, special), 4, who);
        }
        octal.setId("mode-octal");
        octal.setPrefColumnCount(5);
        octal.setAccessibleText(texts.get("mode.octal"));
        octal.textProperty().addListener((_, _, _) -> typed());
        HBox row = new HBox(Nodes.word(texts.get("mode.octal"), "muted"), octal, symbolic);
        row.getStyleClass().add("mode-row");
        begin(grid, row);
        show(now);
    }

    private CheckBox box(String text, String name) {
        CheckBox box = new CheckBox(text);
        box.setAccessibleText(name);
        box.selectedProperty().addListener((_, _, _) -> ticked());
        boxes.add(box);
        return box;
    }

    /** The bit of each box, in the order of the boxes. */
    private static int bit(int place) {
        int who = place / 4;
        int what = place % 4;
        return what == 3 ? 04000 >> who : 0400 >> (who * 3 + what);
    }

    private void show(FileMode mode) {
        showing = true;
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected((mode.value() & bit(i)) != 0);
        }
        octal.setText(mode.octal());
        showing = false;
        tell();
    }

    private void ticked() {
        if (!showing) {
            int value = 0;
            for (int i = 0; i < boxes.size(); i++) {
                value |= boxes.get(i).isSelected() ? bit(i) : 0;
            }
            show(new FileMode(value));
        }
    }

    private void typed() {
        if (!showing) {
            showing = true;
            typedMode().ifPresent(mode -> {
                for (int i = 0; i < boxes.size(); i++) {
                    boxes.get(i).setSelected((mode.value() & bit(i)) != 0);
                }
            });
            showing = false;
            tell();
        }
    }

    @Override
    void tell() {
        super.tell();
        symbolic.setText(typedMode().map(mode -> ModeText.of(kind, mode)).orElse("?"));
    }

    @Override
    FileMode read() {
        return typedMode().orElseThrow(() -> new IllegalArgumentException(texts.get("mode.wrong")));
    }

    private Optional<FileMode> typedMode() {
        String text = octal.getText().strip();
        return text.matches("[0-7]{3,4}") ? Optional.of(new FileMode(Integer.parseInt(text, 8))) : Optional.empty();
    }
}
