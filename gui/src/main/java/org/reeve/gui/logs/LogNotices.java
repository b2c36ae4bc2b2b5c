package org.reeve.gui.logs;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalKind;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the rows: they are waited for, they cannot be read, there are none. */
final class LogNotices extends StackPane {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final PageContext context;
    private final StackPane empty = new StackPane();
    private Cancel pending = new Cancel();

    LogNotices(LogWords words, LogsModel model, PageContext context) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.context = context;
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_LEFT);
        empty.setAlignment(Pos.TOP_LEFT);
        model.pager().state().addListener((_, _, _) -> show());
        model.pager().progress().addListener((_, _, _) -> searched());
        show();
    }

    /** What the table shows where no entry is left over. */
    StackPane empty() {
        return empty;
    }

    private void show() {
        pending.cancel();
        getChildren().clear();
        switch (model.pager().state().get()) {
            case Pager.State.Ready _ -> showEmpty();
            case Pager.State.Loading _ -> pending = context.background().after(PATIENCE, this::loading);
            case Pager.State.Failed(HelperException problem) -> getChildren().setAll(failed(problem));
        }
        Nodes.show(this, !getChildren().isEmpty());
    }

    private void loading() {
        getChildren().setAll(PageNotice.loading(loadingText()));
        Nodes.show(this, true);
    }

    /** A search that has found nothing yet says how far it is. */
    private void searched() {
        if (!getChildren().isEmpty() && model.pager().state().get() instanceof Pager.State.Loading) {
            loading();
        }
    }

    private String loadingText() {
        return model.pager()
                .progress()
                .get()
                .map(progress -> progress.reached()
                        .map(reached -> texts.get("searching.until", progress.looked(), words.time(reached)))
                        .orElseGet(() -> texts.get("searching", progress.looked())))
                .orElseGet(() -> texts.get("loading"));
    }

    private PageNotice failed(HelperException problem) {
        Button again = Nodes.button(texts.get("try.again"), model::read, "primary");
        if (problem.problem() == Problem.INVALID) {
            return PageNotice.failed(
                    texts.get("wrong.title"),
                    SafeText.line(problem.sentence()),
                    List.of(Nodes.button(
                            texts.get("wrong.clear"),
                            () -> model.choose(model.filter().get().saying("")),
                            "primary")));
        }
        return PageNotice.failed(
                texts.get("failed.title"),
                ProblemTexts.sentence(texts.get("failed.not.read"), problem),
                List.of(again, details(problem)));
    }

    private Button details(HelperException problem) {
        return Nodes.button(texts.get("details"), () -> context.desk()
                .details(Details.of(texts.get("failed.title"), problem, List.of())));
    }

    private void showEmpty() {
        boolean narrows = model.filter().get().narrows();
        String key = narrows
                ? "empty.filter"
                : model.source().get().kind() == JournalKind.DIRECTORY ? "empty.directory" : "empty";
        empty.getChildren()
                .setAll(PageNotice.empty(
                        texts.get(key),
                        texts.get(key + ".sentence"),
                        narrows
                                ? List.of(Nodes.link(texts.get("clear.filter"), () -> model.choose(Filter.ALL)))
                                : List.of()));
    }
}
