package org.reeve.gui.files;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is shown in place of a folder: it loads, one may not, it is gone, it is empty, nothing fits. Each is told apart. */
final class FolderNotices {
    private final Texts texts;
    private final FolderModel model;
    private final PageContext context;
    private final NoticePane pane;

    FolderNotices(Texts texts, FolderModel model, PageContext context) {
        this.texts = texts;
        this.model = model;
        this.context = context;
        this.pane = new NoticePane(context, texts.get("details"));
        InvalidationListener again = changed -> show();
        model.state().addListener(again);
        model.rows().addListener(again);
        context.ownRights().addListener(again);
        show();
    }

    NoticePane pane() {
        return pane;
    }

    private void show() {
        pane.clear();
        pane.unline();
        pane.empty().getChildren().clear();
        switch (model.state().get()) {
            case FolderModel.State.Loading(long rows, boolean asking) -> {
                if (model.rows().isEmpty()) {
                    pane.later(() -> PageNotice.loading(asking ? texts.get("asking") : texts.get("loading", rows)));
                }
            }
            case FolderModel.State.Ready(int rows) -> ready(rows);
            case FolderModel.State.NotAllowed(HelperException problem, boolean asks) -> notAllowed(problem, asks);
            case FolderModel.State.Failed(HelperException problem) -> failed(problem);
        }
    }

    private void ready(int rows) {
        if (model.by().get() == FilesBy.ROOT) {
            pane.line(texts.get("as.root"), List.of());
        }
        if (rows == 0) {
            empty("empty", List.of());
        } else if (model.rows().isEmpty()) {
            boolean onlyHidden = model.arranged().get().text().isBlank();
            empty(
                    onlyHidden ? "only.hidden" : "nothing.fits",
                    List.of(Nodes.button(texts.get(onlyHidden ? "show.hidden" : "clear.filter"), () -> model.arranged()
                            .set(
                                    onlyHidden
                                            ? model.arranged().get().showing(true)
                                            : model.arranged().get().with("")))));
        }
    }

    private void empty(String key, List<Button> steps) {
        pane.empty().getChildren().setAll(PageNotice.empty(texts.get(key), texts.get(key + ".sentence"), steps));
    }

    private void notAllowed(HelperException problem, boolean asks) {
        String why = context.ownRights().getValue();
        if (!why.isEmpty()) {
            pane.replace(PageNotice.failed(
                    texts.get("not.allowed"),
                    texts.get("not.allowed.own", why),
                    List.of(Nodes.button(texts.get("what.to.do"), context.desk()::explainRights))));
            return;
        }
        Button root = Nodes.button(texts.get("read.as.root"), model::readAsRoot, "primary");
        root.setId("read-as-root");
        if (asks) {
            root.setGraphic(Nodes.icon(Feather.KEY));
            root.setContentDisplay(ContentDisplay.RIGHT);
            root.setAccessibleText(texts.get("asks", texts.get("read.as.root")));
        }
        pane.replace(PageNotice.failed(
                texts.get("not.allowed"),
                texts.get(
                        "not.allowed.sentence",
                        SafeText.line(model.folder().get().value())),
                List.of(root, pane.details(texts.get("not.allowed"), problem))));
    }

    private void failed(HelperException problem) {
        boolean gone = problem.problem() == Problem.NOT_FOUND;
        String title = texts.get(gone ? "gone" : "failed");
        Button again = Nodes.button(texts.get("try.again"), model::read, "primary");
        Button up = Nodes.button(texts.get("up"), model::up);
        pane.replace(PageNotice.failed(
                title,
                gone
                        ? texts.get(
                                "gone.sentence",
                                SafeText.line(model.folder().get().value()))
                        : ProblemTexts.below(title, texts.get("not.read"), problem),
                gone ? List.of(up, again) : List.of(again, pane.details(title, problem))));
    }
}
