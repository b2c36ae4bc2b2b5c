package org.reeve.gui.overview;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** The line above the cards: that the figures cannot be read, or that nothing can be changed. */
final class OverviewStrip extends HBox {
    private final Texts texts;
    private final OverviewModel model;
    private final PageContext context;

    OverviewStrip(Texts texts, OverviewModel model, PageContext context) {
        this.texts = texts;
        this.model = model;
        this.context = context;
        getStyleClass().add("strip");
        model.problem().addListener((_, _, _) -> show());
        context.ownRights().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<HelperException> problem = model.problem().get();
        problem.ifPresent(this::failed);
        if (problem.isEmpty() && !context.ownRights().getValue().isEmpty()) {
            text(texts.get("own.rights"));
            getChildren().add(Nodes.link(texts.get("what.to.do"), context.desk()::explainRights));
        }
        Nodes.show(this, !getChildren().isEmpty());
    }

    private void failed(HelperException problem) {
        text(ProblemTexts.sentence(texts.get("not.read"), problem));
        getChildren()
                .addAll(
                        Nodes.link(texts.get("try.again"), model::restart),
                        Nodes.link(texts.get("details"), () -> context.desk()
                                .details(Details.of(texts.get("not.read"), problem, List.of()))));
    }

    private void text(String sentence) {
        Label label = Nodes.label(sentence);
        label.setMinWidth(0);
        getChildren().add(label);
    }
}
