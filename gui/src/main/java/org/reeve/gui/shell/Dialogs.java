package org.reeve.gui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** The window's dialogs. */
final class Dialogs {
    private final Texts texts = Texts.of(Dialogs.class);
    private final Overlay overlay;

    Dialogs(Overlay overlay) {
        this.overlay = overlay;
    }

    /** Cancel comes first and has the focus, so that Enter never does harm. */
    void ask(Question question) {
        Card card = new Card(question.title());
        question.consequences().forEach(sentence -> card.add(Nodes.label(sentence)));
        card.buttons(List.of(
                Nodes.button(texts.get("cancel"), overlay::hide),
                Nodes.button(
                        question.yes(),
                        () -> {
                            overlay.hide();
                            question.run().run();
                        },
                        "danger")));
        overlay.show(card);
    }

    /** The choices come first and have the focus; Enter does it as chosen, where it is no new line of a text. */
    void sheet(Sheet sheet) {
        Card card = new Card(sheet.title());
        card.add(sheet.content());
        Button yes = Nodes.button(
                sheet.yes(),
                () -> {
                    overlay.hide();
                    sheet.run().run();
                },
                "primary");
        yes.disableProperty().bind(sheet.ready().map(ready -> !ready));
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !takesEnter(event)) {
                event.consume();
                yes.fire();
            }
        });
        card.buttons(List.of(yes, Nodes.button(texts.get("cancel"), overlay::hide)));
        overlay.show(card);
    }

    private static boolean takesEnter(KeyEvent event) {
        return event.getTarget() instanceof Button
                || (event.getTarget() instanceof TextArea && !event.isShortcutDown());
    }

    void details(Details details) {
        Card card = new Card(details.title());
        card.getStyleClass().add("wide");
        GridPane facts = grid();
        int row = 0;
        for (Details.Fact fact : details.facts()) {
            facts.addRow(row++, name(fact.name()), Nodes.label(fact.value()));
        }
        card.add(facts);
        if (!details.text().isEmpty()) {
            TextArea text = new TextArea(details.text());
            text.setEditable(false);
            text.getStyleClass().add("mono");
            text.setAccessibleText(texts.get("details.text"));
            card.add(text);
        }
        card.buttons(List.of(
                Nodes.button(texts.get("close"), overlay::hide, "primary"),
                Nodes.button(texts.get("copy.all"), () -> Nodes.copy(details.copyable()))));
        overlay.show(card);
    }

    void shortcuts(List<Shortcut> all) {
        Card card = new Card(texts.get("shortcuts"));
        GridPane grid = grid();
        int row = 0;
        for (Shortcut shortcut : all) {
            grid.addRow(row++, Nodes.word(shortcut.keys(), "keys"), Nodes.label(shortcut.meaning()));
        }
        card.add(grid);
        card.buttons(List.of(Nodes.button(texts.get("close"), overlay::hide, "primary")));
        overlay.show(card);
    }

    private static Label name(String text) {
        return Nodes.word(text, "muted");
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints first = new ColumnConstraints();
        first.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(first, second);
        return grid;
    }
}
