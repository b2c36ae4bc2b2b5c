package org.reeve.gui.connections;

import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, NetworkManager does not run, it failed, it is empty. */
final class Notices {
    private static final String SERVICES = "services";

    private final Texts texts;
    private final ConnectionsModel model;
    private final PageContext context;
    private final NoticePane pane;

    Notices(Texts texts, ConnectionsModel model, PageContext context) {
        this.pane = new NoticePane(context, texts.get("details"));
        this.texts = texts;
        this.model = model;
        this.context = context;
        model.state().addListener((_, _, _) -> show());
        model.text().addListener((_, _, _) -> showEmpty());
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
            case ConnectionList.Ready _ -> {}
            case ConnectionList.Loading _ -> pane.later(() -> PageNotice.loading(texts.get("loading")));
            case ConnectionList.Down(Optional<HelperException> why) -> pane.replace(down(why));
            case ConnectionList.Failed(HelperException problem) -> failed(problem);
        }
        showEmpty();
    }

    private PageNotice down(Optional<HelperException> why) {
        String sentence = why.map(problem -> SafeText.line(problem.sentence())).orElse(texts.get("down.sentence"));
        return PageNotice.failed(
                texts.get("down.title"),
                sentence + " " + texts.get("down.by.itself"),
                List.of(Nodes.button(
                        texts.get("open.services"), () -> context.desk().open(SERVICES), "primary")));
    }

    /** Connections that were read stay, with a word that they may be old. */
    private void failed(HelperException problem) {
        if (model.all().isEmpty()) {
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
        pane.empty().getChildren().clear();
        if (!(model.state().get() instanceof ConnectionList.Ready)) {
            return;
        }
        String text = model.text().get().strip();
        pane.empty()
                .getChildren()
                .add(
                        text.isEmpty()
                                ? PageNotice.empty(texts.get("empty"), texts.get("empty.sentence"), List.of())
                                : PageNotice.empty(
                                        texts.get("empty.text", text),
                                        texts.get("empty.text.sentence"),
                                        List.of(Nodes.link(texts.get("clear.filter"), () -> model.text()
                                                .set("")))));
    }
}
