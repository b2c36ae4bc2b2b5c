package org.reeve.gui.ports;

import java.util.List;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.NoticePane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is shown in place of the table or above it: it loads, it failed, it is empty, whose processes are shown. */
final class PortNotices {
    private final Texts texts;
    private final PortsModel model;
    private final PageContext context;
    private final NoticePane pane;
    private final Runnable unfilter;

    PortNotices(Texts texts, PortsModel model, PageContext context, Runnable unfilter) {
        this.texts = texts;
        this.model = model;
        this.context = context;
        this.unfilter = unfilter;
        this.pane = new NoticePane(context, texts.get("details"));
        model.state().addListener((_, _, _) -> show());
        model.owners().addListener((_, _, _) -> line());
        context.ownRights().addListener((_, _, _) -> line());
        show();
    }

    NoticePane pane() {
        return pane;
    }

    private void show() {
        pane.clear();
        switch (model.state().get()) {
            case PortsModel.Loading _ -> pane.later(() -> PageNotice.loading(texts.get("loading")));
            case PortsModel.Ready _ -> {}
            case PortsModel.Failed(HelperException problem) -> {
                String title = texts.get("failed");
                pane.replace(PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        List.of(
                                Nodes.button(texts.get("try.again"), model::read, "primary"),
                                pane.details(title, problem))));
            }
        }
        line();
        empty();
    }

    /** Whose processes are shown, and what can be done about it. */
    private void line() {
        if (!(model.state().get() instanceof PortsModel.Ready)) {
            pane.unline();
            return;
        }
        switch (model.owners().get()) {
            case PortsModel.Mine mine
            when mine.refused().isPresent() -> {
                HelperException problem = mine.refused().get();
                pane.line(
                        ProblemTexts.sentence(texts.get("owners.not"), problem),
                        List.of(ask("try.again"), pane.detailsLink(texts.get("owners.not"), problem)));
            }
            case PortsModel.Mine _
            when !context.ownRights().getValue().isEmpty() ->
                pane.line(
                        texts.get("owners.own"),
                        List.of(Nodes.link(texts.get("what.to.do"), context.desk()::explainRights)));
            case PortsModel.Mine _ -> pane.line(texts.get("owners.mine"), List.of(ask("owners.ask")));
            case PortsModel.Asking _ ->
                pane.line(texts.get("owners.asking"), List.of(Nodes.link(texts.get("cancel"), model::giveUp)));
            case PortsModel.Everyones _ ->
                pane.line(texts.get("owners.everyone"), List.of(Nodes.link(texts.get("owners.hide"), model::read)));
        }
    }

    private Button ask(String key) {
        Button ask = Nodes.button(texts.get(key), model::ask, "ask");
        ask.setId("every-owner");
        ask.setGraphic(Nodes.icon(Feather.KEY));
        return ask;
    }

    /** What the table says where nothing is left over. */
    void empty() {
        pane.empty()
                .getChildren()
                .setAll(
                        model.filtered()
                                ? PageNotice.empty(
                                        texts.get("fits.none"),
                                        texts.get("fits.none.text"),
                                        List.of(Nodes.button(texts.get("fits.clear"), unfilter)))
                                : PageNotice.empty(texts.get("empty"), texts.get("empty.text"), List.of()));
    }
}
