package org.reeve.gui.connections;

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
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, NetworkManager does not run, it failed, it is empty. */
final class Notices extends StackPane {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String SERVICES = "services";

    private final Texts texts;
    private final ConnectionsModel model;
    private final PageContext context;
    private final HBox strip = new HBox();
    private final StackPane empty = new StackPane();
    private Cancel pending = new Cancel();

    Notices(Texts texts, ConnectionsModel model, PageContext context) {
        this.texts = texts;
        this.model = model;
        this.context = context;
        strip.getStyleClass().add("strip");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_LEFT);
        empty.setAlignment(Pos.TOP_LEFT);
        model.state().addListener((_, _, _) -> show());
        model.text().addListener((_, _, _) -> showEmpty());
        show();
    }

    /** The line above the table. */
    HBox strip() {
        return strip;
    }

    /** What the table shows when no connection is left over. */
    StackPane empty() {
        return empty;
    }

    private void show() {
        pending.cancel();
        getChildren().clear();
        strip.getChildren().clear();
        switch (model.state().get()) {
            case ConnectionList.Ready _ -> {}
            case ConnectionList.Loading _ ->
                pending = context.background().after(PATIENCE, () -> replace(PageNotice.loading(texts.get("loading"))));
            case ConnectionList.Down(Optional<HelperException> why) -> replace(down(why));
            case ConnectionList.Failed(HelperException problem) -> failed(problem);
        }
        Nodes.show(this, !getChildren().isEmpty());
        Nodes.show(strip, !strip.getChildren().isEmpty());
        showEmpty();
    }

    private void replace(PageNotice notice) {
        getChildren().setAll(notice);
        Nodes.show(this, true);
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
            replace(PageNotice.failed(
                    texts.get("failed.title"),
                    ProblemTexts.sentence(texts.get("failed.not.read"), problem),
                    List.of(
                            Nodes.button(texts.get("try.again"), model::start, "primary"),
                            details(texts.get("failed.title"), problem))));
            return;
        }
        Label label = Nodes.label(texts.get("stale"));
        label.setMinWidth(0);
        Button details = details(texts.get("stale"), problem);
        details.getStyleClass().add("link");
        strip.getChildren().addAll(label, Nodes.link(texts.get("try.again"), model::start), details);
    }

    private Button details(String title, HelperException problem) {
        return Nodes.button(texts.get("details"), () -> context.desk().details(Details.of(title, problem, List.of())));
    }

    private void showEmpty() {
        empty.getChildren().clear();
        if (!(model.state().get() instanceof ConnectionList.Ready)) {
            return;
        }
        String text = model.text().get().strip();
        empty.getChildren()
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
