package org.reeve.gui.widget;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
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
    private double divider;

    /** Both, with the divider at a share of the width. */
    public MasterDetail(Region master, Region detail, double divider) {
        this.master = master;
        this.detail = detail;
        this.divider = divider;
        getStyleClass().add("master-detail");
        detail.getStyleClass().add("detail");
        SplitPane.setResizableWithParent(detail, false);
        compact.addListener((_, _, _) -> arrange());
        detailShown.addListener((_, _, _) -> arrange());
        arrange();
    }

    /** Whether the detail lies over the list. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** Whether there is a detail to show. */
    public BooleanProperty detailShownProperty() {
        return detailShown;
    }

    /** Where the divider is. */
    public double divider() {
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
