package org.reeve.gui.files;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileFinding;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What a check says, a sentence each with its line. */
final class FindingsList extends VBox {
    private static final int MOST = 8;

    private final Texts texts;

    FindingsList(Texts texts) {
        this.texts = texts;
        getStyleClass().add("finding-rows");
        Nodes.show(this, false);
    }

    void show(Reading<FileCheck> check) {
        List<FileFinding> all = check.known().map(FileCheck::findings).orElse(List.of());
        getChildren().setAll(all.stream().limit(MOST).map(this::row).toList());
        if (all.size() > MOST) {
            getChildren().add(Nodes.label(texts.get("findings.more", all.size() - MOST), "muted"));
        }
        Nodes.show(this, !all.isEmpty());
    }

    private HBox row(FileFinding finding) {
        String text = SafeText.line(finding.text());
        HBox row = new HBox(
                Nodes.icon(
                        finding.fault() ? Feather.X_OCTAGON : Feather.ALERT_TRIANGLE,
                        finding.fault() ? "sign-refused" : "sign-warned"),
                Nodes.label(finding.line() > 0 ? texts.get("finding", finding.line(), text) : text));
        row.getStyleClass().add("finding");
        return row;
    }
}
