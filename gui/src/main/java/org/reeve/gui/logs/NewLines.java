package org.reeve.gui.logs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** "12 new lines" over the table while somebody looks at older ones; pressing it goes to the newest. */
final class NewLines {
    private NewLines() {}

    static Button of(Texts texts, FollowModel follow, Runnable toNewest) {
        Button pill = Nodes.button("", toNewest, "new-lines", "primary");
        pill.setId("new-lines");
        pill.setGraphic(Nodes.icon(Feather.ARROW_UP));
        pill.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(pill, Pos.TOP_CENTER);
        follow.waiting().addListener((_, _, now) -> show(texts, pill, now.longValue()));
        show(texts, pill, follow.waiting().get());
        return pill;
    }

    private static void show(Texts texts, Button pill, long lines) {
        pill.setText(texts.get("new.lines", lines));
        Nodes.show(pill, lines > 0);
    }
}
