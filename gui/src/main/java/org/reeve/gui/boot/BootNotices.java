package org.reeve.gui.boot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.BootJournal;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the views or above them: it loads, it failed, earlier starts cannot be read. */
final class BootNotices extends StackPane {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Texts texts;
    private final BootModel model;
    private final PageContext context;
    private final HBox strip = new HBox();
    private Cancel pending = new Cancel();

    BootNotices(Texts texts, BootModel model, PageContext context) {
        this.texts = texts;
        this.model = model;
        this.context = context;
        strip.getStyleClass().add("strip");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_LEFT);
        model.state().addListener((_, _, _) -> show());
        model.others().state().addListener((_, _, _) -> showStrip());
        model.others().step().addListener((_, _, _) -> showStrip());
        show();
        showStrip();
    }

    /** The line above the views. */
    HBox strip() {
        return strip;
    }

    /** What a view shows where the filter leaves nothing over. */
    PageNotice empty() {
        return PageNotice.empty(
                texts.get("empty"),
                texts.get("empty.sentence"),
                List.of(Nodes.link(texts.get("clear.filter"), () -> model.text().set(""))));
    }

    private void show() {
        pending.cancel();
        getChildren().clear();
        switch (model.state().get()) {
            case BootModel.Unread _, BootModel.Ready _ -> {}
            case BootModel.Loading _ ->
                pending = context.background().after(PATIENCE, () -> replace(PageNotice.loading(texts.get("loading"))));
            case BootModel.Failed(HelperException problem) -> replace(failed(problem));
        }
        Nodes.show(this, !getChildren().isEmpty());
    }

    private void replace(PageNotice notice) {
        getChildren().setAll(notice);
        Nodes.show(this, true);
    }

    private PageNotice failed(HelperException problem) {
        return PageNotice.failed(
                texts.get("failed.title"),
                ProblemTexts.sentence(texts.get("failed.not.read"), problem),
                List.of(
                        Nodes.button(texts.get("try.again"), model::start, "primary"),
                        Nodes.button(texts.get("details"), () -> details("failed.title", problem))));
    }

    private void details(String title, HelperException problem) {
        context.desk().details(Details.of(texts.get(title), problem, List.of()));
    }

    private void showStrip() {
        strip.getChildren().clear();
        if (model.others().step().get() instanceof OthersModel.NotCompared(HelperException problem)) {
            fill("compare.failed", problem);
        } else {
            switch (model.others().state().get()) {
                case OthersModel.Unread _ -> {}
                case OthersModel.Failed(HelperException problem) -> fill("others.failed", problem);
                case OthersModel.Known known -> journal(known);
            }
        }
        Nodes.show(strip, !strip.getChildren().isEmpty());
    }

    private void fill(String key, HelperException problem) {
        fill(
                ProblemTexts.sentence(texts.get(key), problem),
                List.of(
                        Nodes.link(texts.get("try.again"), model::start),
                        Nodes.link(texts.get("details"), () -> details(key, problem))));
    }

    private void journal(OthersModel.Known known) {
        if (known.journal() != BootJournal.KEPT) {
            fill(
                    texts.get("journal." + known.journal()),
                    command(known.journal()).stream().toList());
        } else if (known.others().isEmpty()) {
            fill(texts.get("journal.alone", known.unfinished()), List.of());
        }
    }

    /** What an administrator does about it. */
    private Optional<Button> command(BootJournal journal) {
        return Optional.of("journal." + journal + ".command")
                .filter(texts::has)
                .map(key -> texts.get(key, System.getProperty("user.name", "")))
                .map(line -> {
                    Button copy = Nodes.link(texts.get("copy.command"), () -> Nodes.copy(line));
                    copy.setTooltip(new Tooltip(line));
                    return copy;
                });
    }

    private void fill(String text, List<Button> steps) {
        Label label = Nodes.label(text);
        label.setMinWidth(0);
        strip.getChildren().add(label);
        strip.getChildren().addAll(steps);
    }
}
