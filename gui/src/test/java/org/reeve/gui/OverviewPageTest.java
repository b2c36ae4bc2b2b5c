package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.overview.Snapshot;

final class OverviewPageTest extends OverviewWindow {
    @Test
    void theWindowOpensOnItAndShowsTheFigures() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.awaitText("8 processors · load 0.42");
        driver.awaitText("ext4 · nvme0n1p2 · 118 of 230 GB");
        driver.awaitText("up 6 days · 1 user logged in · load 0.42 · 0.36 · 0.30");
        driver.awaitText("Nothing is being changed.");
        driver.awaitText("Pin any action from its button’s context menu.");
    }

    @Test
    void ratesThatAreNotKnownYetAreADash() {
        Driver driver = window(overview -> overview.past = 0);
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        Snapshot look = fake.overview.look(Instant.now());
        fake.overview.tell(new Snapshot(
                look.at(), look.processor(), look.memory(), Optional.empty(), look.waiting(), look.fileSystems()));
        driver.awaitText("of 16.6 GB");
        assertEquals(3, driver.texts().stream().filter("–"::equals).count());
    }

    @Test
    void whatProgramsWaitForIsSaid() {
        Driver driver = window(overview -> overview.waiting = Optional.of(new Snapshot.Waiting(0, 0, 340)));
        driver.awaitText("programs waited 34 %");
    }

    @Test
    void whileAnotherPageIsShownNothingIsReadByTheClock() {
        Driver driver = window(overview -> {});
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        driver.run(() -> driver.window().shell().open("services"));
        driver.await("nobody who watches", () -> fake.overview.watching() == 0);
        int before = fake.overview.looks.get();
        driver.pause(2500);
        assertEquals(before, fake.overview.looks.get());
        assertEquals(0, fake.overview.watching());
    }

    @Test
    void aWindowThatIsLookedAtAgainKnowsWhatIsFullOnAnotherPageToo() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.run(() -> driver.window().shell().open("services"));
        fake.overview.fill("/var");
        driver.run(() -> driver.window().shell().refresh());
        driver.await(
                "the badge",
                () -> Driver.onFx(() -> driver.scene().getRoot().lookupAll(".page-button").stream()
                        .anyMatch(node -> "Overview, 1 needs attention".equals(node.getAccessibleText()))));
    }

    @Test
    void aMinimizedWindowIsNotReadFor() {
        Driver driver = window(overview -> {});
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        driver.run(() -> driver.stage().hide());
        driver.await("nobody who watches", () -> fake.overview.watching() == 0);
        driver.run(() -> driver.stage().show());
        driver.await("somebody who watches again", () -> fake.overview.watching() == 1);
    }

    @Test
    void figuresThatCannotBeReadSayWhyAndWhatToDo() {
        Driver driver = window(overview -> overview.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The kernel’s file /proc/stat cannot be read.");
        });
        driver.awaitText("What this computer is doing cannot be read. The kernel’s file /proc/stat cannot be read.");
        fake.overview.reading = () -> {};
        driver.press("Try again");
        driver.awaitText("of 16.6 GB");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("/proc/stat")));
    }
}
