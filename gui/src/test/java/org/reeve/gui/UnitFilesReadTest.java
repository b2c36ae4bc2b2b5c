package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.theme.Scheme;

/** What starts at boot is told by unit files, which take systemd longer than its units: the rows do not wait for it. */
@ExtendWith(FxSession.class)
final class UnitFilesReadTest {
    private static final String UNREAD = "Which units start at boot was not read";

    private final FakeCalls fake = new FakeCalls();
    private final CountDownLatch go = new CountDownLatch(1);
    private Driver window = Driver.open(new FakeCalls(), Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        go.countDown();
        window.close();
    }

    private void open() {
        window.close();
        window = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        window.awaitText("nginx.service");
    }

    private List<String> startups() {
        return Driver.onFx(() -> ((TableView<?>) window.scene().lookup("#units"))
                .getItems().stream()
                        .map(row -> String.valueOf(row).replaceAll(".*startup=([^,\\]]*)\\]", "$1"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void unitsAreThereBeforeTheirFilesAreReadAndTheirStartFollows() {
        fake.filing = () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
            }
        };
        open();
        assertEquals(List.of(""), startups());
        window.select("nginx.service");
        go.countDown();
        window.awaitText("rsync.service");
        assertEquals(List.of("disabled", "enabled", "static"), startups());
        window.awaitText("nginx.service");
    }

    @Test
    void filesThatCannotBeReadAreToldAndCanBeTriedAgain() {
        fake.filing = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The bus is gone.");
        };
        open();
        window.awaitText(UNREAD);
        fake.filing = () -> {};
        window.press("Try again");
        window.awaitText("rsync.service");
        window.await("the line to be gone", () -> window.texts().stream().noneMatch(text -> text.contains(UNREAD)));
    }

    @Test
    void whatIsKnownOfFilesStaysWhileTheyAreReadAgain() {
        open();
        window.awaitText("rsync.service");
        fake.filing = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The bus is gone.");
        };
        window.run(() -> window.scene().lookup("#units").requestFocus());
        new RealKeys().push(javafx.scene.input.KeyCode.F5);
        window.awaitText(UNREAD);
        window.awaitText("rsync.service");
        assertEquals(List.of("disabled", "enabled", "static"), startups());
    }
}
