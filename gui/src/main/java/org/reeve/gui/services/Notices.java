package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, it failed, it is empty, own rights only. */
final class Notices {
    private final Texts texts;
    private final ServicesModel model;
    private final TimesModel times;
    private final PageContext context;
    private final NoticePane pane;

    Notices(UnitWords words, ServicesModel model, TimesModel times, PageContext context) {
        this.pane = new NoticePane(context, words.texts().get("details"));
        this.texts = words.texts();
        this.model = model;
        this.times = times;
        this.context = context;
        model.state().addListener((_, _, _) -> show());
        times.problem().addListener((_, _, _) -> showStrip());
        model.filesUnread().addListener((_, _, _) -> showStrip());
        context.ownRights().addListener((_, _, _) -> showStrip());
        model.filter().addListener((_, _, _) -> {
            showStrip();
            showEmpty();
        });
        model.text().addListener((_, _, _) -> showEmpty());
        model.narrowing().addListener((_, _, _) -> showEmpty());
        model.changedUnread().addListener((_, _, _) -> showEmpty());
        show();
        showEmpty();
    }

    /** Lies over the table. */
    NoticePane pane() {
        return pane;
    }

    private void show() {
        pane.clear();
        switch (model.state().getValue()) {
            case UnitList.Unread _, UnitList.Ready _ -> {}
            case UnitList.Loading _ -> {
                if (nothing()) {
                    pane.later(() -> PageNotice.loading(texts.get("loading")));
                }
            }
            case UnitList.Failed(HelperException problem) -> {
                if (nothing()) {
                    pane.replace(failed(problem));
                }
            }
        }
        showStrip();
        showEmpty();
    }

    private boolean nothing() {
        return model.all().noneMatch(row -> row.scope() == model.filter().get().scope());
    }

    private PageNotice failed(HelperException problem) {
        return PageNotice.failed(
                texts.get("failed.title"),
                sentence(problem),
                List.of(again(), pane.details(texts.get("failed.title"), problem)));
    }

    private String sentence(HelperException problem) {
        return ProblemTexts.sentence(texts.get("failed.not.read"), problem);
    }

    private Button again() {
        return Nodes.button(texts.get("try.again"), model::start, "primary");
    }

    private void showStrip() {
        Optional<HelperException> stale =
                model.state().getValue() instanceof UnitList.Failed(HelperException problem) && !nothing()
                        ? Optional.of(problem)
                        : Optional.empty();
        String why = context.ownRights().getValue();
        pane.unline();
        if (stale.isPresent()) {
            pane.line(
                    texts.get("stale"),
                    List.of(
                            Nodes.link(texts.get("try.again"), model::start),
                            pane.detailsLink(texts.get("stale"), stale.get())));
        } else if (times.problem().get().isPresent()) {
            unread("times.not.read", times.problem().get().get(), times::again);
        } else if (model.filesUnread().getValue().isPresent()) {
            unread("files.not.read", model.filesUnread().getValue().get(), model::readFiles);
        } else if (!why.isEmpty() && model.filter().get().scope() == Scope.SYSTEM) {
            pane.line(
                    texts.get("own.rights"),
                    List.of(Nodes.link(texts.get("what.to.do"), context.desk()::explainRights)));
        }
    }

    private void unread(String text, HelperException problem, Runnable again) {
        String title = texts.get(text);
        pane.line(
                ProblemTexts.sentence(title, problem),
                List.of(Nodes.link(texts.get("try.again"), again), pane.detailsLink(title, problem)));
    }

    private void showEmpty() {
        boolean ready = model.state().getValue() instanceof UnitList.Ready;
        pane.empty().getChildren().clear();
        if (ready) {
            pane.empty().getChildren().add(emptyNotice());
        }
    }

    private PageNotice emptyNotice() {
        if (!model.text().get().isBlank()) {
            return emptyText();
        }
        return model.narrowing().get().asksNothing() ? emptyChip() : emptyNarrowing();
    }

    private PageNotice emptyNarrowing() {
        String sentence = model.changedUnread()
                .get()
                .map(problem -> ProblemTexts.sentence(texts.get("more.changed.not.read"), problem))
                .orElse(texts.get("empty.more.sentence"));
        return PageNotice.empty(
                texts.get("empty.more"), sentence, List.of(Nodes.link(texts.get("more.none"), () -> model.narrowing()
                        .set(Narrowing.NONE))));
    }

    private PageNotice emptyChip() {
        String chip = model.filter().get().name();
        return PageNotice.empty(
                texts.get("empty." + chip),
                texts.get("empty." + chip + ".sentence"),
                List.of(Nodes.link(texts.get("show.all"), () -> model.filter().set(Filter.SERVICES))));
    }

    private PageNotice emptyText() {
        return PageNotice.empty(
                texts.get("empty.text", model.text().get().strip()),
                texts.get("empty.text.sentence"),
                List.of(Nodes.link(texts.get("clear.filter"), () -> model.text().set(""))));
    }
}
