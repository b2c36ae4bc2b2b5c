package org.reeve.gui.boot;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.CriticalChain;
import org.reeve.gui.widget.Nodes;

/** A link of the chain: the unit, when it was up, and how long its start took. */
final class ChainCell extends TreeCell<CriticalChain.Link> {
    private static final PseudoClass AGAIN = PseudoClass.getPseudoClass("again");

    private final BootWords words;
    private final Label name = Nodes.word("");
    private final Label up = Nodes.word("", "muted", "small");
    private final Label took = Nodes.word("", "chain-took", "small");
    private final HBox row = new HBox(name, up, took);
    private final ContextMenu menu = new ContextMenu(new MenuItem());

    ChainCell(BootWords words, Jump jump) {
        this.words = words;
        getStyleClass().add("chain-cell");
        row.getStyleClass().add("chain-row");
        setPrefWidth(0);
        menu.setOnShowing(event -> Optional.ofNullable(getItem())
                .ifPresent(link -> jump.fill(menu, link.unit().name(), true)));
    }

    @Override
    protected void updateItem(CriticalChain.@Nullable Link link, boolean empty) {
        super.updateItem(link, empty);
        setText(null);
        if (empty || link == null) {
            setGraphic(null);
            setTooltip(null);
            setContextMenu(null);
            return;
        }
        name.setText(link.unit().name().value());
        up.setText(link.unit()
                .upMicros()
                .filter(micros -> micros > 0)
                .map(micros -> words.texts().get("chain.up", words.span(micros)))
                .orElse(""));
        long micros = link.unit().tookMicros();
        took.setText(micros > 0 ? words.texts().get("chain.took", words.span(micros)) : "");
        took.pseudoClassStateChanged(AGAIN, link.again());
        if (link.again()) {
            took.setText(words.texts().get("chain.again"));
        }
        String said = String.join(" · ", name.getText(), up.getText(), took.getText());
        setTooltip(new Tooltip(said));
        setAccessibleText(said);
        setContextMenu(menu);
        setGraphic(row);
    }
}
