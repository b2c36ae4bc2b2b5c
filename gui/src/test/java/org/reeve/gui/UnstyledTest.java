package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(UnstyledTest.Toolkit.class)
class UnstyledTest {
    /** No more of the session than the toolkit: what is provoked here must not fail the test. */
    static final class Toolkit implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            FxSession.x(context);
        }
    }

    @Test
    void aColourThatIsNotThereIsTold() {
        List<Throwable> found = new ArrayList<>();
        Unstyled listening = Unstyled.listen(found);
        try {
            Driver.onFx(() -> {
                Label label = new Label("x");
                label.setStyle("-fx-text-fill: -color-that-nobody-knows");
                Scene scene = new Scene(new StackPane(label));
                scene.getRoot().applyCss();
                return scene;
            });
        } finally {
            listening.close();
        }
        assertTrue(found.toString().contains("-color-that-nobody-knows"), found::toString);
    }
}
