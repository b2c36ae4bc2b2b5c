package org.reeve.gui.logs;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.logs.LogOrder;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The chip of the order: an arrow, for a word would make the chips wrap. Pressing it turns the rows round. */
final class OrderChip extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;

    OrderChip(Texts texts, LogsModel model) {
        this.texts = texts;
        setId("order");
        getStyleClass().addAll("chip", "pick");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> model.turn(other(model.order().get())));
        model.order().addListener((_, _, now) -> show(now));
        show(model.order().get());
    }

    private static LogOrder other(LogOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> LogOrder.OLDEST_FIRST;
            case OLDEST_FIRST -> LogOrder.NEWEST_FIRST;
        };
    }

    private void show(LogOrder order) {
        String said = texts.get("order.is", texts.get("order." + order), texts.get("order." + other(order)));
        setGraphic(Nodes.icon(order == LogOrder.NEWEST_FIRST ? Feather.ARROW_DOWN : Feather.ARROW_UP));
        setAccessibleText(said);
        setTooltip(new Tooltip(said));
        pseudoClassStateChanged(CHOSEN, order == LogOrder.OLDEST_FIRST);
    }
}
