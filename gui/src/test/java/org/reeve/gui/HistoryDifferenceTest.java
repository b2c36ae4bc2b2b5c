package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.theme.Scheme;
import org.reeve.link.Ticket;

/** What a change of an override replaced, shown on the page of what was changed. */
@ExtendWith(FxSession.class)
class HistoryDifferenceTest {
    private static final String SHOW = "Show what it changed; asks for a password";

    private final FakeCalls fake = new FakeCalls();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    /** A change of an override as it is recorded: without its text, but with what takes it back. */
    private void changed(String before, String after) {
        ContentTag seen = before.isEmpty() ? ContentTag.NONE : new OverrideText(before).tag();
        if (!before.isEmpty()) {
            stands(before);
        }
        Call save = after.isEmpty()
                ? OverrideCommands.revert(Scope.SYSTEM, FakeHistory.NGINX, seen)
                : OverrideCommands.save(Scope.SYSTEM, FakeHistory.NGINX, new OverrideText(after), seen);
        fake.records.write(save, Ticket.plain(), fake.overrides.obey(save));
    }

    private void stands(String text) {
        fake.overrides.texts.put(FakeHistory.NGINX.value(), text + "\n");
    }

    private void kept(String text) {
        fake.overrides.kept.add(text + "\n");
    }

    private Driver newest() {
        fake.rootRunning = true;
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.run(() -> driver.window().shell().open("history"));
        driver.await(
                "the rows", () -> Driver.onFx(() -> table(driver).getItems().size() == 7));
        driver.run(() -> table(driver).getSelectionModel().selectFirst());
        return driver;
    }

    private static TableView<?> table(Driver driver) {
        return (TableView<?>) driver.scene().lookup("#history");
    }

    private List<String> difference() {
        Driver driver = newest();
        driver.press(SHOW);
        driver.awaitText("What stood there before the change (\u2212) and what it wrote (+).");
        return Driver.onFx(() -> ((ListView<?>) driver.scene().lookup("#difference"))
                .getItems().stream()
                        .map(Diff.Line.class::cast)
                        .map(line -> line.kind() + " " + line.text())
                        .toList());
    }

    @Test
    void whatAnOverrideWasAndBecameIsShownLineByLine() {
        changed("[Service]\nNice=5\nUser=a", "[Service]\nNice=7\nUser=a");
        assertEquals(List.of("SAME [Service]", "GONE Nice=5", "NEW Nice=7", "SAME User=a"), difference());
    }

    @Test
    void whatItBecameIsFoundAmongTheVersionsWhereItWasChangedSince() {
        changed("[Service]\nNice=5", "[Service]\nNice=7");
        kept("[Service]\nNice=9");
        kept("[Service]\nNice=7");
        stands("[Service]\nNice=1");
        assertEquals(List.of("SAME [Service]", "GONE Nice=5", "NEW Nice=7"), difference());
    }

    @Test
    void overrideThatCameIsAllNew() {
        changed("", "[Service]\nNice=7");
        assertEquals(List.of("NEW [Service]", "NEW Nice=7"), difference());
    }

    @Test
    void overrideThatWentIsAllGone() {
        changed("[Service]\nNice=7", "");
        assertEquals(List.of("GONE [Service]", "GONE Nice=7"), difference());
    }

    @Test
    void whatIsNotKeptAnyMoreIsSaidToBeGone() {
        changed("[Service]\nNice=5", "[Service]\nNice=7");
        stands("[Service]\nNice=1");
        Driver driver = newest();
        driver.press(SHOW);
        driver.awaitText("neither there any more nor among the versions that are kept");
        assertFalse(driver.shows("#difference"));
    }

    @Test
    void changeThatReplacedNoTextOffersNoDifference() {
        fake.records.root.add(FakeHistory.stopped(60, java.time.Duration.ZERO));
        Driver driver = newest();
        driver.awaitText("systemctl stop nginx.service");
        assertFalse(driver.shows("#history-diff"));
    }
}
