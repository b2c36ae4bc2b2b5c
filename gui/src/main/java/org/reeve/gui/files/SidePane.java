package org.reeve.gui.files;

import javafx.scene.layout.StackPane;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;

/** Beside the text: earlier contents while it is written, else what saving would do. */
final class SidePane extends StackPane {
    private final FileWords words;
    private final PageContext context;
    private final EditorModel model;
    private final SaveModel save;
    private final VersionsModel versions;
    private final VersionsPane earlier;

    SidePane(FileWords words, PageContext context, EditorModel model, SaveModel save, VersionsModel versions) {
        this.words = words;
        this.context = context;
        this.model = model;
        this.save = save;
        this.versions = versions;
        this.earlier = new VersionsPane(words, context, model, save, versions);
        setMinWidth(0);
        save.step().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        switch (save.step().get()) {
            case SaveModel.Step.Writing _ -> {
                versions.listAgain();
                getChildren().setAll(earlier);
            }
            case SaveModel.Step.Comparing _ ->
                getChildren().setAll(PageNotice.loading(words.texts().get("comparing")));
            case SaveModel.Step.Review(Draft draft) -> {
                SavePane pane = new SavePane(words, context, model, save, versions, draft);
                getChildren().setAll(pane);
                pane.focusFirst(context.background()::show);
            }
            case SaveModel.Step.Conflict conflict -> {
                ConflictPane pane = new ConflictPane(words, save, conflict);
                getChildren().setAll(pane);
                pane.focusFirst(context.background()::show);
            }
        }
        Nodes.show(this, true);
    }
}
