package org.reeve.gui.widget;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;

/** What a page shows in place of its table, in a line above it, and within it where it is empty. */
public final class NoticePane extends StackPane {
    /** A page that is there at once does not flash. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final PageContext context;
    private final String details;
    private final HBox strip = new HBox();
    private final StackPane empty = new StackPane();
    private Cancel pending = new Cancel();

    /** {@code details} is the word on buttons that tell more of a problem. */
    public NoticePane(PageContext context, String details) {
        this.context = context;
        this.details = details;
        strip.getStyleClass().add("strip");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_LEFT);
        empty.setAlignment(Pos.TOP_LEFT);
    }

    /** The line above the table. */
    public HBox strip() {
        return strip;
    }

    /** What the table shows when nothing is left over. */
    public StackPane empty() {
        return empty;
    }

    /** Shows the table. */
    public void clear() {
        pending.cancel();
        getChildren().clear();
        Nodes.show(this, false);
    }

    /** Shows a notice in place of the table. */
    public void replace(PageNotice notice) {
        pending.cancel();
        getChildren().setAll(notice);
        Nodes.show(this, true);
    }

    /** Shows one if nothing else comes soon. */
    public void later(Supplier<PageNotice> notice) {
        pending = context.background().after(PATIENCE, () -> replace(notice.get()));
    }

    /** Has no line above the table. */
    public void unline() {
        strip.getChildren().clear();
        Nodes.show(strip, false);
    }

    /** Shows a line above the table, with what can be done about it. */
    public void line(String text, List<Button> steps) {
        Label label = Nodes.label(text);
        label.setMinWidth(0);
        strip.getChildren().setAll(label);
        strip.getChildren().addAll(steps);
        Nodes.show(strip, true);
    }

    /** A button that tells more of a problem. */
    public Button details(String title, HelperException problem) {
        return Nodes.button(details, () -> tell(title, problem));
    }

    /** The same within a line. */
    public Button detailsLink(String title, HelperException problem) {
        return Nodes.link(details, () -> tell(title, problem));
    }

    private void tell(String title, HelperException problem) {
        context.desk().details(Details.of(title, problem, List.of()));
    }
}
