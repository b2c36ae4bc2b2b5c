package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.gui.theme.Scheme;

/** A window on the page of processes. */
@ExtendWith(FxSession.class)
final class ProcessesPageTest {
    private final FakeCalls fake = new FakeCalls();
    private final RealKeys robot = new RealKeys();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    private Driver window() {
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.run(() -> driver.window().shell().open("processes"));
        return driver;
    }

    private Driver selected(String name) {
        Driver driver = window();
        driver.awaitText(name);
        driver.select("#processes", name);
        driver.awaitText("kill -s TERM");
        return driver;
    }

    private static List<?> rows(Driver driver) {
        return Driver.onFx(() -> List.copyOf(((TableView<?>) driver.scene().lookup("#processes")).getItems()));
    }

    private static String part(Driver driver) {
        return Driver.onFx(() -> driver.scene().lookup(".part-lines") instanceof TextArea area ? area.getText() : "");
    }

    @Test
    void whatTakesMostComesFirst() {
        Driver driver = window();
        driver.awaitText("firefox");
        assertEquals(13, rows(driver).size());
        assertTrue(rows(driver).getFirst().toString().contains("firefox"));
    }

    @Test
    void nothingIsLookedAtWhileAnotherPageIsShown() {
        Driver driver = window();
        driver.awaitText("firefox");
        assertEquals(1, fake.processes.watchers());
        driver.run(() -> driver.window().shell().open("services"));
        driver.await("the watch went on", () -> fake.processes.watchers() == 0);
    }

    @Test
    void onesOwnProcessEndsWithoutAPassword() {
        Driver driver = selected("sleep");
        driver.press("End");
        driver.awaitText("sleep (1688) was told to end");
        assertEquals(
                List.of(Call.of(
                        "processes.user.signal",
                        new org.reeve.api.processes.ProcessId(1688, 16880),
                        ProcessSignal.TERM)),
                fake.made);
    }

    @Test
    void anothersIsRootsBusiness() {
        Driver driver = selected("postgres");
        driver.press("Kill");
        driver.awaitText("postgres (811) killed");
        assertEquals("processes.signal.signal", fake.made.getFirst().method());
    }

    @Test
    void reasonOfARefusalStaysToBeRead() {
        fake.change = FakeCalls.failing(Problem.DENIED, "polkit says no.");
        Driver driver = selected("postgres");
        driver.press("End");
        driver.awaitText("Not done");
    }

    @Test
    void threadsOfTheKernelAreLeftAloneWithAReason() {
        Driver driver = window();
        driver.awaitText("kthreadd");
        driver.select("#processes", "kthreadd");
        driver.awaitText("takes no signals and no orders");
        robot.interact(() -> driver.scene().lookup("#processes").requestFocus());
        robot.push(KeyCode.DELETE);
        driver.pause(200);
        assertEquals(List.of(), fake.made);
    }

    @Test
    void sessionsManagerIsAskedForFirst() {
        Driver driver = window();
        driver.awaitText("firefox");
        driver.type("#filter", "user@1000");
        driver.await("not filtered", () -> rows(driver).size() == 1);
        driver.select("#processes", "systemd");
        driver.awaitText("kill -s TERM 1404");
        driver.press("End");
        driver.awaitText("holds a session");
        assertEquals(List.of(), fake.made);
    }

    @Test
    void selectionStaysWhileRowsMove() {
        Driver driver = selected("postgres");
        fake.processes.take(811, 999);
        driver.await("not sorted anew", () -> rows(driver).getFirst().toString().contains("postgres"));
        driver.awaitText("kill -s TERM 811");
        fake.processes.end(811);
        driver.awaitText("Choose a process");
    }

    @Test
    void unitsAreShownWithTheirSums() {
        Driver driver = window();
        driver.awaitText("firefox");
        driver.press("By unit");
        driver.awaitText("nginx.service (3)");
        driver.press("Tree");
        driver.awaitText("nginx");
    }

    @Test
    void whatTheKernelKeepsIsAskedForAndItsRefusalTold() {
        fake.processes.asking = () -> {
            throw new HelperException(Problem.DISMISSED, "closed");
        };
        Driver driver = selected("postgres");
        driver.awaitText("belongs to another user");
        driver.press("Show with administrator rights");
        driver.awaitText("Not read");
        fake.processes.asking = () -> {};
        driver.press("Try again");
        driver.press("Show with administrator rights");
        driver.await("not read", () -> part(driver).contains("socket:[4711]"));
        assertTrue(part(driver).contains("<U+202E>"));
    }

    @Test
    void hiddenProcessesAreSaidToBe() {
        fake.processes.hidden = true;
        window().awaitText("mounted with hidepid");
    }

    @Test
    void failureIsToldInPlaceOfTheTable() {
        fake.processes.watching = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "/proc cannot be read.");
        };
        window().awaitText("The processes cannot be shown");
    }
}
