package org.reeve.gui.processes;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, others' processes are hidden, it failed, nothing fits. */
final class Notices {
    private final Texts texts;
    private final ProcessesModel model;
    private final NoticePane pane;

    Notices(Texts texts, ProcessesModel model, PageContext context) {
        this.pane = new NoticePane(context, texts.get("details"));
        this.texts = texts;
        this.model = model;
        model.state().addListener((_, _, _) -> show());
        model.lines().addListener((ListChangeListener<Line>) change -> showEmpty());
        show();
        showEmpty();
    }

    /** Lies over the table. */
    NoticePane pane() {
        return pane;
    }

    private void show() {
        pane.clear();
        pane.unline();
        switch (model.state().get()) {
            case ProcessesModel.Ready(boolean hidden) -> {
                if (hidden) {
                    pane.line(texts.get("hidden"), List.of());
                }
            }
            case ProcessesModel.Loading _ -> pane.later(() -> PageNotice.loading(texts.get("loading")));
            case ProcessesModel.Failed(HelperException problem) -> failed(problem);
        }
    }

    private void failed(HelperException problem) {
        if (model.lines().isEmpty()) {
            pane.replace(PageNotice.failed(
                    texts.get("failed.title"),
                    ProblemTexts.sentence(texts.get("failed.not.read"), problem),
                    List.of(
                            Nodes.button(texts.get("try.again"), model::start, "primary"),
                            pane.details(texts.get("failed.title"), problem))));
            return;
        }
        pane.line(
                texts.get("stale"),
                List.of(
                        Nodes.link(texts.get("try.again"), model::start),
                        pane.detailsLink(texts.get("stale"), problem)));
    }

    private void showEmpty() {
        if (!model.lines().isEmpty() || model.text().get().isBlank()) {
            pane.empty().getChildren().clear();
        } else if (pane.empty().getChildren().isEmpty()) {
            pane.empty()
                    .getChildren()
                    .setAll(PageNotice.empty(
                            texts.get("empty.text"),
                            texts.get("empty.text.sentence"),
                            List.of(Nodes.button(texts.get("clear.filter"), () -> model.text()
                                    .set("")))));
        }
    }
}
