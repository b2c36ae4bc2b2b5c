package org.reeve.gui.overview;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.overview.Machine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Whose sessions there are, and where they sit. */
final class LoginsPanel extends Panel {
    private static final int MOST = 6;

    private final Texts texts;
    private final Rows<Numbered> rows;
    private final Label nobody;

    /** Several sessions may say the same of themselves. */
    private record Numbered(int number, Machine.Login login) {}

    LoginsPanel(OverviewWords words) {
        super(words.texts().get("logins"));
        this.texts = words.texts();
        this.nobody = Nodes.label(texts.get("not.yet"), "muted", "panel-empty");
        this.rows = new Rows<>(Numbered::number, Row::new, MOST, many -> texts.get("more", many));
        getChildren().addAll(nobody, rows);
    }

    void show(Machine machine) {
        List<Machine.Login> logins = machine.logins();
        rows.show(IntStream.range(0, logins.size())
                .mapToObj(number -> new Numbered(number, logins.get(number)))
                .toList());
        nobody.setText(texts.get("logins.nobody"));
        Nodes.show(nobody, logins.isEmpty());
    }

    private final class Row implements Rows.Row<Numbered> {
        private final Label user = Nodes.word("", "strong");
        private final Label seat = Nodes.word("", "muted");
        private final HBox node = row(Nodes.icon(Feather.USER), user, seat);

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Numbered one) {
            Machine.Login login = one.login();
            user.setText(SafeText.line(login.user()));
            seat.setText(
                    login.seat().isEmpty()
                            ? texts.get("logins.remote")
                            : texts.get("logins.seat", SafeText.line(login.seat())));
        }
    }
}
