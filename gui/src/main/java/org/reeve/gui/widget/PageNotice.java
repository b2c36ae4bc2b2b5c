package org.reeve.gui.widget;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a page shows in place of its content: it loads, it is empty, it failed. */
public final class PageNotice extends VBox {
    private PageNotice() {
        getStyleClass().add("page-notice");
        setAlignment(Pos.TOP_LEFT);
        setMaxHeight(USE_PREF_SIZE);
    }

    /** It loads. */
    public static PageNotice loading(String what) {
        PageNotice notice = new PageNotice();
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(what);
        notice.getChildren().addAll(bar, Nodes.label(what, "muted"));
        return notice;
    }

    /** There is nothing, and perhaps somewhere else to look. */
    public static PageNotice empty(String title, String sentence, List<Button> steps) {
        PageNotice notice = new PageNotice();
        notice.getChildren().addAll(Nodes.label(title, "strong"), Nodes.label(sentence, "muted"), row(steps));
        return notice;
    }

    /** It did not work. */
    public static PageNotice failed(String title, String sentence, List<Button> steps) {
        PageNotice notice = empty(title, sentence, steps);
        notice.getStyleClass().add("failure");
        return notice;
    }

    private static HBox row(List<Button> steps) {
        HBox row = new HBox();
        row.getStyleClass().add("steps");
        row.getChildren().addAll(steps);
        return row;
    }
}
