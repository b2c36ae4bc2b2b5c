package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.services.LogLine;
import org.reeve.gui.theme.Scheme;

/** The log of a unit as it is written. */
@ExtendWith(FxSession.class)
final class LiveLogTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @BeforeEach
    void open() {
        window.awaitText("nginx.service");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void select(String unit) {
        window.select(unit);
        window.await("the log", () -> size() >= 9);
    }

    private int size() {
        return Driver.onFx(() -> window.scene().lookup("#log") instanceof ListView<?> list
                ? list.getItems().size()
                : 0);
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene().lookup("#log");
    }

    private String shown() {
        return Driver.onFx(() -> window.scene().getRoot().lookupAll("#log .mono").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining("|")));
    }

    private static LogLine line(int priority, String text) {
        return new LogLine(Instant.now(), priority, "nginx", text);
    }

    @Test
    void itGrowsWhileItIsShown() {
        select("nginx.service");
        window.awaitText("Live");
        fake.write(line(6, "a new line"));
        window.await("the new line", () -> shown().contains("a new line"));
    }

    @Test
    void anotherTabOrPageEndsTheFollowing() {
        select("nginx.service");
        assertEquals(1, fake.followers.size());
        UnitTabsTest.tab(window, "Unit file");
        window.await("nobody follows", () -> fake.followers.isEmpty());
        UnitTabsTest.tab(window, "Log");
        window.await("it is followed again", () -> fake.followers.size() == 1);
        window.run(() -> window.window().shell().open("overview"));
        window.await("nobody follows", () -> fake.followers.isEmpty());
    }

    @Test
    void anotherUnitsLogIsFollowedInstead() {
        select("nginx.service");
        window.select("ssh.service");
        window.await("its own log", () -> shown().contains("Started ssh.service."));
        window.await("one follower", () -> fake.followers.size() == 1);
        assertFalse(shown().contains("Started nginx.service."));
    }

    @Test
    void scrolledUpItStaysAndCountsWhatComesIn() {
        select("nginx.service");
        for (int i = 0; i < 40; i++) {
            fake.write(line(6, "line " + i));
        }
        window.await("all of them", () -> size() == 49 && shown().contains("line 39"));
        window.run(() -> {
            list().scrollTo(0);
            list().fireEvent(key(KeyCode.HOME));
        });
        window.pause(200);
        fake.write(line(6, "unseen"), line(6, "and another"));
        window.awaitText("2 new lines ↓");
        assertEquals(49, size());
        window.press("2 new lines ↓");
        window.await("the newest", () -> size() == 51 && shown().contains("and another"));
        fake.write(line(6, "live again"));
        window.await("it follows again", () -> shown().contains("live again"));
    }

    private static KeyEvent key(KeyCode code) {
        return Keys.plain(code).event(KeyEvent.KEY_PRESSED);
    }

    @Test
    void itsLinesAreBounded() {
        select("nginx.service");
        for (int from = 0; from < 2400; from += 16) {
            int first = from;
            fake.write(IntStream.range(0, 16)
                    .mapToObj(i -> line(6, "line " + (first + i)))
                    .toArray(LogLine[]::new));
        }
        window.await("the newest", () -> shown().contains("line 2399"));
        assertEquals(2000, size());
    }

    @Test
    void hostileTextIsShownAndNotObeyed() {
        select("nginx.service");
        fake.write(line(2, "\u001b]0;owned\u0007 \u202Etxt.exe"));
        window.await("its harmless form", () -> shown().contains("^[]0;owned^G <U+202E>txt.exe"));
        assertTrue(shown().contains("|C |"), "its priority is told by a letter, too");
    }

    @Test
    void whoMayNotReadTheSystemsLogIsTold() {
        fake.wholeLog = false;
        select("nginx.service");
        window.awaitText("You see only what runs as you.");
    }
}
