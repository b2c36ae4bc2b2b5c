package org.reeve.gui.logs;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.reeve.api.HelperException;
import org.reeve.api.logs.LogExported;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** How far writing a file is, with a way to stop it; its end is told like any other. */
final class ExportStrip extends HBox {
    private final Texts texts;
    private final Desk desk;
    private final Label said = Nodes.label("");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

    ExportStrip(Texts texts, ExportModel model, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        getStyleClass().add("strip");
        bar.setPrefWidth(90);
        said.setMinWidth(0);
        getChildren().addAll(bar, said, Nodes.link(texts.get("cancel"), model::cancel));
        model.state().addListener((_, _, now) -> show(now));
        Nodes.show(this, false);
    }

    private void show(ExportModel.State state) {
        Nodes.show(this, state instanceof ExportModel.State.Running);
        switch (state) {
            case ExportModel.State.Idle _ -> {}
            case ExportModel.State.Running(Path file, LogExported progress) ->
                said.setText(texts.get("export.running", name(file), progress.rows(), size(progress)));
            case ExportModel.State.Done(Path file, LogExported all) ->
                desk.tell(new Notice(texts.get("export.done", all.rows(), name(file)), size(all), false, List.of()));
            case ExportModel.State.Failed(Path file, HelperException problem) -> failed(file, problem);
        }
    }

    private void failed(Path file, HelperException problem) {
        String title = texts.get("export.not", name(file));
        desk.tell(new Notice(
                title,
                ProblemTexts.below(title, title, problem),
                true,
                List.of(new Toast.Action(
                        texts.get("details"), () -> desk.details(Details.of(title, problem, List.of()))))));
    }

    private static String name(Path file) {
        return SafeText.line(String.valueOf(file.getFileName()));
    }

    private static String size(LogExported progress) {
        return Bytes.size(progress.bytes()).text();
    }
}
