package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;

@ExtendWith(FxSession.class)
final class WindowTest {
    private final FakeCalls fake = new FakeCalls();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    private Driver window(Consumer<FakeCalls> script) {
        script.accept(fake);
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        return driver;
    }

    private Driver selected(String unit, Consumer<FakeCalls> script) {
        Driver driver = window(script);
        driver.awaitText(unit);
        driver.select(unit);
        driver.awaitText("active (running)");
        return driver;
    }

    @Test
    void unitsInMemoryAndOnDiskAreOneList() {
        Driver driver = window(fake -> {});
        driver.awaitText("rsync.service");
        driver.awaitText("Services 17");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("getty@.service")));
    }

    @Test
    void aChangeOfTheMachineShowsByItself() {
        Driver driver = window(fake -> {});
        driver.awaitText("Failed 2");
        UnitName name = new UnitName("cron.service");
        fake.tell(new UnitChanged(name, Optional.of(fake.units.set(Scope.SYSTEM, name, ActiveState.FAILED, "failed"))));
        driver.awaitText("Failed 3");
    }

    @Test
    void restartIsToldByAToastWithoutUndo() {
        Driver driver = selected("nginx.service", fake -> {});
        driver.press("Restart");
        driver.awaitText("nginx.service restarted");
        assertTrue(driver.texts().stream().noneMatch("Undo"::equals));
        assertEquals("services.manage.restart", fake.made.getFirst().method());
    }

    @Test
    void stopCanBeTakenBack() {
        Driver driver = selected("nginx.service", fake -> {});
        driver.press("Stop");
        driver.awaitText("nginx.service stopped");
        driver.press("Undo");
        driver.awaitText("nginx.service started");
        assertEquals(
                List.of("services.manage.stop", "services.manage.start"),
                fake.made.stream().map(call -> call.method()).toList());
    }

    @Test
    void whatTheSessionNeedsIsAskedForFirst() {
        Driver driver = selected("NetworkManager.service", fake -> {});
        driver.press("Stop");
        driver.awaitText("this computer goes offline");
        assertTrue(fake.made.isEmpty());
        driver.press("Stop anyway");
        driver.awaitText("NetworkManager.service stopped");
    }

    @Test
    void unitsThatStopAlongAreNamedFirst() {
        Driver driver = selected("postgresql@17-main.service", fake -> {});
        driver.press("Stop");
        driver.awaitText("webapp.service");
        driver.press("Cancel");
        assertTrue(fake.made.isEmpty());
    }

    @Test
    void theOpenPromptCanBeGivenUp() {
        Driver driver = selected("nginx.service", fake -> fake.change = FakeCalls.stuckAt(Stage.ASKING));
        driver.press("Restart");
        driver.awaitText("Waiting for password…");
        driver.press("Cancel");
        driver.awaitText("Not restarted: you cancelled it.");
    }

    @Test
    void aClosedPromptIsNoFailure() {
        Driver driver = selected("nginx.service", fake -> fake.change = FakeCalls.failing(Problem.DISMISSED, "closed"));
        driver.press("Restart");
        driver.awaitText("Not restarted: you closed the password prompt.");
        driver.awaitText("Try again");
    }

    @Test
    void aFailureShowsTheSentenceAndTheLog() {
        Driver driver =
                selected("nginx.service", fake -> fake.change = FakeCalls.failing(Problem.FAILED, "Exit code 1."));
        driver.press("Restart");
        driver.awaitText("nginx.service did not start");
        driver.awaitText("Exit code 1.");
        driver.awaitText("Show log");
    }

    @Test
    void aLostChangeIsLookedUp() {
        Driver driver =
                selected("nginx.service", fake -> fake.change = FakeCalls.failing(Problem.DISCONNECTED, "ended"));
        driver.press("Restart");
        driver.awaitText("The root helper ended unexpectedly.");
        driver.awaitText("was not begun");
    }

    @Test
    void withoutAnAgentThereAreOwnRightsOnly() {
        Driver driver =
                selected("nginx.service", fake -> fake.change = FakeCalls.failing(Problem.NO_AGENT, "No agent."));
        driver.press("Restart");
        driver.awaitText("Own rights only");
        driver.awaitText("change your user units only");
    }

    @Test
    void aRefusedButtonSaysWhy() {
        Driver driver = selected("nginx.service", fake -> {
            fake.rootRunning = true;
            fake.can = call -> new Verdict(Verdict.Permit.REFUSED, "A rule forbids it.", "");
        });
        driver.awaitText("A rule forbids it.");
    }

    @Test
    void theSidebarTellsTheStates() {
        Driver driver = window(fake -> {});
        driver.awaitText("Locked");
        driver.press("Unlock");
        driver.awaitText("Locks in 4:1");
        driver.press("Lock now");
        driver.awaitText("Changes ask each time");
    }

    @Test
    void aDevelopmentHelperIsCalledSo() {
        Driver driver = window(fake -> {
            fake.rootRunning = true;
            fake.kind = HelperKind.DEVELOPMENT;
            fake.lock = LockState.LOCKED;
        });
        driver.awaitText("Development helper");
    }

    @Test
    void startedAsRootIsToldApart() {
        window(fake -> fake.startedAsRoot = true).awaitText("Started as root");
    }

    @Test
    void unitsThatCannotBeReadSayWhatToDo() {
        Driver driver = window(fake -> fake.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "No bus.");
        });
        driver.awaitText("The units cannot be shown");
        fake.reading = () -> {};
        driver.press("Try again");
        driver.awaitText("nginx.service");
    }

    @Test
    void usersUnitsNeverAsk() {
        Driver driver = window(fake -> {});
        driver.press("User units");
        driver.awaitText("pipewire.service");
        driver.select("pipewire.service");
        driver.press("Restart");
        driver.awaitText("pipewire.service restarted");
        assertEquals("services.user.restart", fake.made.getFirst().method());
    }

    @Test
    void thePaletteFindsUnitsAndActions() {
        Driver driver = window(fake -> {});
        driver.awaitText("nginx.service");
        driver.press("Search or run an action…");
        driver.type(".palette-field", "rest ng");
        driver.awaitText("systemctl restart nginx.service");
    }
}
