package org.reeve.gui.shell;

import java.util.List;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** One clear paragraph for each state of the sidebar that needs one. */
final class Explanations {
    private final Texts texts = Texts.of(Explanations.class);
    private final Overlay overlay;

    Explanations(Overlay overlay) {
        this.overlay = overlay;
    }

    void ownRights(String why, Runnable tryAgain) {
        Card card = new Card(texts.get("explain.own.title"));
        card.add(Nodes.label(SafeText.line(why), "strong"), Nodes.label(texts.get("explain.own.text")));
        card.buttons(List.of(
                Nodes.button(texts.get("close"), overlay::hide),
                Nodes.button(
                        texts.get("try.again"),
                        () -> {
                            overlay.hide();
                            tryAgain.run();
                        },
                        "primary")));
        overlay.show(card);
    }

    void startedAsRoot() {
        paragraph("root");
    }

    void development() {
        paragraph("development");
    }

    private void paragraph(String which) {
        Card card = new Card(texts.get("explain." + which + ".title"));
        card.add(Nodes.label(texts.get("explain." + which + ".text")));
        card.buttons(List.of(Nodes.button(texts.get("close"), overlay::hide, "primary")));
        overlay.show(card);
    }
}
