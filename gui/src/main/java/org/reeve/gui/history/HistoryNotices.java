package org.reeve.gui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, it failed, nothing was changed yet, not all of it is here. */
final class HistoryNotices {
    private final Texts texts;
    private final HistoryModel model;
    private final FilterModel filter;
    private final PageContext context;
    private final NoticePane pane;

    HistoryNotices(Texts texts, HistoryModel model, FilterModel filter, PageContext context) {
        this.texts = texts;
        this.model = model;
        this.filter = filter;
        this.context = context;
        this.pane = new NoticePane(context, texts.get("details"));
        model.state().addListener((_, _, _) -> show());
        model.older().addListener((_, _, _) -> show());
        model.rootRead().addListener((_, _, _) -> show());
        context.ownRights().addListener((_, _, _) -> show());
        filter.text().addListener((_, _, _) -> showEmpty());
        filter.outcome().addListener((_, _, _) -> showEmpty());
        filter.since().addListener((_, _, _) -> showEmpty());
        show();
    }

    /** Lies over the table. */
    NoticePane pane() {
        return pane;
    }

    private void show() {
        pane.clear();
        pane.unline();
        switch (model.state().get()) {
            case HistoryModel.State.Unread _ -> {}
            case HistoryModel.State.Loading _ -> {
                if (model.rows().isEmpty()) {
                    pane.later(() -> PageNotice.loading(texts.get("loading")));
                }
            }
            case HistoryModel.State.Ready _ -> line();
            case HistoryModel.State.Failed(HelperException problem) -> failed(problem);
        }
        showEmpty();
    }

    private void line() {
        List<Button> steps = new ArrayList<>();
        String text = "";
        if (!model.rootRead().get()) {
            String why = context.ownRights().getValue();
            text = why == null || why.isEmpty() ? texts.get("root.not.read") : texts.get("root.cannot", why);
            if (why == null || why.isEmpty()) {
                steps.add(Nodes.link(texts.get("root.read"), model::readRoot));
            }
        }
        if (model.older().get()) {
            text = (text + " " + texts.get("older", model.rows().size())).strip();
            steps.add(Nodes.link(texts.get("older.read"), model::readOlder));
        }
        if (!text.isEmpty()) {
            pane.line(text, steps);
        }
    }

    /** Records that were read stay. */
    private void failed(HelperException problem) {
        String sentence = ProblemTexts.sentence(texts.get("failed.not.read"), problem);
        if (model.rows().isEmpty()) {
            pane.replace(PageNotice.failed(
                    texts.get("failed.title"),
                    sentence,
                    List.of(
                            Nodes.button(texts.get("try.again"), model::read, "primary"),
                            pane.details(texts.get("failed.title"), problem))));
            return;
        }
        pane.line(
                sentence,
                List.of(
                        Nodes.link(texts.get("try.again"), model::read),
                        pane.detailsLink(texts.get("failed.title"), problem)));
    }

    private void showEmpty() {
        pane.empty().getChildren().clear();
        if (model.state().get() instanceof HistoryModel.State.Ready) {
            pane.empty().getChildren().add(filter.narrows() ? nothingFits() : nothing());
        }
    }

    private PageNotice nothingFits() {
        return PageNotice.empty(
                texts.get("empty.filter"),
                texts.get("empty.filter.sentence"),
                List.of(Nodes.link(texts.get("clear.filter"), filter::clear)));
    }

    private PageNotice nothing() {
        String why = context.ownRights().getValue();
        return model.rootRead().get() || (why != null && !why.isEmpty()) ? nothingYet() : nothingRead();
    }

    /** What most changes are is not read yet. */
    private PageNotice nothingRead() {
        return PageNotice.empty(
                texts.get("empty.unread"),
                texts.get("empty.unread.sentence"),
                List.of(Nodes.button(texts.get("root.read"), model::readRoot, "primary")));
    }

    private PageNotice nothingYet() {
        return PageNotice.empty(
                texts.get("empty"),
                texts.get("empty.sentence"),
                List.of(Nodes.button(
                        texts.get("open.services"), () -> context.desk().open("services"), "primary")));
    }
}
