package org.reeve.gui.services;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, it failed, it is empty, own rights only. */
final class Notices extends StackPane {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Texts texts;
    private final ServicesModel model;
    private final TimesModel times;
    private final PageContext context;
    private final HBox strip = new HBox();
    private final StackPane empty = new StackPane();
    private Cancel pending = new Cancel();

    Notices(UnitWords words, ServicesModel model, TimesModel times, PageContext context) {
        this.texts = words.texts();
        this.model = model;
        this.times = times;
        this.context = context;
        strip.getStyleClass().add("strip");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_LEFT);
        empty.setAlignment(Pos.TOP_LEFT);
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

    /** The line above the table. */
    HBox strip() {
        return strip;
    }

    /** What the table shows when no unit is left over. */
    StackPane empty() {
        return empty;
    }

    private void show() {
        pending.cancel();
        getChildren().clear();
        switch (model.state().getValue()) {
            case UnitList.Unread _, UnitList.Ready _ -> {}
            case UnitList.Loading _ -> {
                if (nothing()) {
                    pending = context.background()
                            .after(PATIENCE, () -> replace(PageNotice.loading(texts.get("loading"))));
                }
            }
            case UnitList.Failed(HelperException problem) -> {
                if (nothing()) {
                    replace(failed(problem));
                }
            }
        }
        Nodes.show(this, !getChildren().isEmpty());
        showStrip();
        showEmpty();
    }

    private boolean nothing() {
        return model.all().noneMatch(row -> row.scope() == model.filter().get().scope());
    }

    private void replace(PageNotice notice) {
        getChildren().setAll(notice);
        Nodes.show(this, true);
    }

    private PageNotice failed(HelperException problem) {
        return PageNotice.failed(texts.get("failed.title"), sentence(problem), List.of(again(), details(problem)));
    }

    private String sentence(HelperException problem) {
        return ProblemTexts.sentence(texts.get("failed.not.read"), problem);
    }

    private Button again() {
        return Nodes.button(texts.get("try.again"), model::start, "primary");
    }

    private Button details(HelperException problem) {
        return Nodes.button(texts.get("details"), () -> context.desk()
                .details(Details.of(texts.get("failed.title"), problem, List.of())));
    }

    private void showStrip() {
        Optional<HelperException> stale =
                model.state().getValue() instanceof UnitList.Failed(HelperException problem) && !nothing()
                        ? Optional.of(problem)
                        : Optional.empty();
        String why = context.ownRights().getValue();
        strip.getChildren().clear();
        if (stale.isPresent()) {
            fill(texts.get("stale"), List.of(Nodes.link(texts.get("try.again"), model::start), link(stale.get())));
        } else if (times.problem().get().isPresent()) {
            unread("times.not.read", times.problem().get().get(), times::again);
        } else if (model.filesUnread().getValue().isPresent()) {
            unread("files.not.read", model.filesUnread().getValue().get(), model::readFiles);
        } else if (!why.isEmpty() && model.filter().get().scope() == Scope.SYSTEM) {
            fill(texts.get("own.rights"), List.of(Nodes.link(texts.get("what.to.do"), context.desk()::explainRights)));
        }
        Nodes.show(strip, !strip.getChildren().isEmpty());
    }

    private void unread(String text, HelperException problem, Runnable again) {
        String title = texts.get(text);
        fill(
                ProblemTexts.sentence(title, problem),
                List.of(
                        Nodes.link(texts.get("try.again"), again),
                        Nodes.link(texts.get("details"), () -> context.desk()
                                .details(Details.of(title, problem, List.of())))));
    }

    private Button link(HelperException problem) {
        return Nodes.link(
                texts.get("details"), () -> context.desk().details(Details.of(texts.get("stale"), problem, List.of())));
    }

    private void fill(String text, List<Button> steps) {
        Label label = Nodes.label(text);
        label.setMinWidth(0);
        strip.getChildren().add(label);
        strip.getChildren().addAll(steps);
    }

    private void showEmpty() {
        boolean ready = model.state().getValue() instanceof UnitList.Ready;
        empty.getChildren().clear();
        if (ready) {
            empty.getChildren().add(emptyNotice());
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
