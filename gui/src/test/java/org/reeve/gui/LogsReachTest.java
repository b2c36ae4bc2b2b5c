package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.LogRow;

/** What is written while one looks, whose entries may be read, and what keeps them from being read. */
final class LogsReachTest extends LogsWindow {
    @Test
    void whatIsWrittenAppearsAndTheSelectionStays() {
        Driver driver = filled();
        LogsPictures.select(driver, 3);
        LogRow row = selected(driver).orElseThrow();
        driver.press("Follow");
        driver.pause(200);
        logs.write(6, "sshd", "a line just now");
        driver.await("it", () -> rows(driver).getFirst().message().equals("a line just now"));
        assertEquals(Optional.of(row), selected(driver));
        assertEquals(4, Driver.onFx(() -> table(driver).getSelectionModel().getSelectedIndex()));
    }

    @Test
    void whoLooksElsewhereIsToldHowManyLinesAreNew() {
        Driver driver = filled();
        driver.press("Follow");
        driver.run(() -> table(driver).scrollTo(60));
        driver.pause(300);
        logs.write(6, "sshd", "one");
        logs.write(6, "sshd", "two");
        driver.awaitText("2 new lines");
        assertFalse(rows(driver).getFirst().message().equals("two"));
        driver.press("2 new lines");
        driver.await("them", () -> rows(driver).getFirst().message().equals("two"));
    }

    @Test
    void aKilledHelperIsToldAndFollowingGoesOnWithoutALoss() {
        Driver driver = filled();
        driver.press("Follow");
        driver.pause(200);
        logs.kill();
        driver.awaitText("is being started again");
        logs.write(3, "api", "written meanwhile");
        driver.await("it", () -> rows(driver).getFirst().message().equals("written meanwhile"));
        driver.await(
                "that it goes on", () -> driver.texts().stream().noneMatch(text -> text.contains("started again")));
    }

    @Test
    void withoutTheRightTheUserIsOfferedAll() {
        logs.own = true;
        Driver driver = window();
        driver.awaitText("Only your own entries are shown.");
        driver.press("Show all (asks)");
        driver.awaitText("Everybody’s entries are shown.");
        driver.await("them", () -> logs.lastSource.kind() == JournalKind.PASSED);
        driver.press("Only mine");
        driver.await("his own", () -> logs.lastSource.kind() == JournalKind.MINE);
    }

    @Test
    void allIsOfferedWhereOnlyRootMayListTheJournal() {
        logs.unlisted = true;
        Driver driver = window();
        driver.awaitText("Only your own entries are shown.");
        driver.awaitText("Show all (asks)");
    }

    @Test
    void aRefusalIsToldAndTheOwnEntriesStay() {
        logs.own = true;
        logs.refusing = Optional.of(new HelperException(Problem.DENIED, "A rule on this computer does not allow it."));
        Driver driver = window();
        driver.awaitText("Only your own entries are shown.");
        driver.press("Show all (asks)");
        driver.awaitText("A rule on this computer does not allow it.");
        assertFalse(rows(driver).isEmpty());
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        logs.faults = List.of(new JournalFault("/var/log/journal/0/system@1.journal", "It is cut off or empty."));
        Driver driver = window();
        driver.awaitText("system@1.journal cannot be read");
        driver.press("Details");
        driver.awaitText("It is cut off or empty.");
    }

    @Test
    void aPageThatIsNotShownReadsNothing() {
        Driver driver = filled();
        driver.press("Follow");
        driver.pause(200);
        driver.run(() -> driver.window().shell().open("services"));
        driver.pause(200);
        int opened = logs.opened.get();
        logs.write(6, "sshd", "unseen");
        driver.pause(300);
        assertEquals(opened, logs.opened.get());
        driver.run(() -> driver.window().shell().open("logs"));
        driver.await("it", () -> rows(driver).getFirst().message().equals("unseen"));
    }

    @Test
    void aLogThatCannotBeReadSaysWhy() {
        logs.failing = Optional.of(new HelperException(Problem.UNSUPPORTED, "libsystemd.so.0 is not installed."));
        Driver driver = window();
        driver.awaitText("The journal cannot be shown");
        driver.awaitText("libsystemd.so.0 is not installed.");
        logs.failing = Optional.empty();
        driver.press("Try again");
        driver.await("rows", () -> !rows(driver).isEmpty());
    }

    @Test
    void lockingLeadsBackToOnesOwnEntriesAndSaysSo() {
        logs.own = true;
        Driver driver = window();
        driver.awaitText("Only your own entries are shown.");
        driver.press("Show all (asks)");
        driver.awaitText("Everybody’s entries are shown.");
        logs.locking.run();
        driver.awaitText("You locked: only your own entries are shown again.");
        driver.await("his own", () -> logs.lastSource.kind() == JournalKind.MINE);
        driver.press("Show all");
        driver.awaitText("Everybody’s entries are shown.");
    }
}
