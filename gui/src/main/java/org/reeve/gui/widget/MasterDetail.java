package org.reeve.gui.widget;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A list and, beside it, what is selected in it; where there is no room beside, it lies over the list. */
public final class MasterDetail extends StackPane {
    private static final double OVERLAY_SHARE = 0.55;
    private static final double OVERLAY_LEAST = 420;

    private final Region master;
    private final Region detail;
    private final SplitPane split = new SplitPane();
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final BooleanProperty detailShown = new SimpleBooleanProperty();
    private final PageContext context;
    private final String remembered;
    private double divider;

    /** Both, with the divider where it was left last; at the share {@code usual} of the width before. */
    public MasterDetail(PageContext context, String name, double usual, Region master, Region detail) {
        this.context = context;
        this.remembered = name + ".divider";
        this.master = master;
        this.detail = detail;
        this.divider = context.memory().number(remembered).orElse(usual);
        getStyleClass().add("master-detail");
        detail.getStyleClass().add("detail");
        SplitPane.setResizableWithParent(detail, false);
        compact.addListener((_, _, _) -> arrange());
        detailShown.addListener((_, _, _) -> arrange());
        arrange();
    }

    /** Where there is room the detail stays; else it lies over the list as long as something is selected. */
    public void follow(ObservableValue<? extends Optional<?>> selected) {
        compact.bind(context.compact());
        detailShown.bind(Bindings.createBooleanBinding(
                () -> !context.compact().get() || selected.getValue().isPresent(), context.compact(), selected));
    }

    /** The keys that lead from the list into the detail, and that put the detail away where it lies over the list. */
    public void keys(Node list, Runnable enter, Runnable close) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && context.compact().get()) {
                close.run();
                event.consume();
            }
        });
    }

    /** Remembers where the divider is. */
    public void save() {
        context.memory().put(remembered, Double.toString(divider()));
    }

    private double divider() {
        return split.getDividers().isEmpty() ? divider : split.getDividerPositions()[0];
    }

    private void arrange() {
        divider = divider();
        split.getItems().clear();
        getChildren().clear();
        detail.getStyleClass().remove("overlay");
        if (compact.get()) {
            overlay();
        } else {
            beside();
        }
    }

    private void beside() {
        detail.setMaxWidth(Double.MAX_VALUE);
        split.getItems().add(master);
        if (detailShown.get()) {
            split.getItems().add(detail);
            split.setDividerPositions(divider);
        }
        getChildren().add(split);
    }

    private void overlay() {
        getChildren().add(master);
        if (detailShown.get()) {
            detail.getStyleClass().add("overlay");
            setAlignment(detail, Pos.CENTER_RIGHT);
            getChildren().add(detail);
        }
    }

    @Override
    protected void layoutChildren() {
        if (compact.get()) {
            detail.setMaxWidth(Math.min(getWidth(), Math.max(OVERLAY_LEAST, getWidth() * OVERLAY_SHARE)));
        }
        super.layoutChildren();
    }
}
