package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.theme.Scheme;

/** A window on the page of open ports. */
@ExtendWith(FxSession.class)
final class PortsPageTest {
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
        driver.run(() -> driver.window().shell().open("ports"));
        return driver;
    }

    private Driver shown() {
        Driver driver = window();
        driver.awaitText("631 (ipp)");
        return driver;
    }

    private static List<?> rows(Driver driver) {
        return Driver.onFx(() -> List.copyOf(((TableView<?>) driver.scene().lookup("#ports")).getItems()));
    }

    private static void fire(Driver driver, String id) {
        driver.await(
                id,
                () -> Driver.onFx(() -> {
                    if (driver.scene().lookup(id) instanceof javafx.scene.control.ButtonBase button) {
                        button.fire();
                        return true;
                    }
                    return false;
                }));
    }

    @Test
    void nothingIsReadBeforeItIsLookedAt() {
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.awaitText("nginx.service");
        assertEquals(0, fake.ports.looks.get());
        driver.run(() -> driver.window().shell().open("ports"));
        driver.awaitText("631 (ipp)");
        assertEquals(1, fake.ports.looks.get());
    }

    @Test
    void whoIsAnotherUserIsShownWhenAnAdministratorWasAsked() {
        Driver driver = shown();
        driver.awaitText("Not shown to you");
        assertFalse(driver.shows("nginx (702)"));
        fire(driver, "#every-owner");
        driver.awaitText("nginx (702)");
        driver.awaitText("Every owner is shown.");
        driver.press("Only what I may see");
        driver.await("the owners to go", () -> !driver.shows("nginx (702)"));
    }

    @Test
    void aRefusalIsToldAndWhatWasShownStays() {
        fake.ports.asking = () -> {
            throw new HelperException(Problem.DENIED, "polkit does not allow it.");
        };
        Driver driver = shown();
        fire(driver, "#every-owner");
        driver.awaitText("polkit does not allow it");
        driver.awaitText("631 (ipp)");
    }

    @Test
    void whatCannotBeReadSaysWhyAndIsTriedAgain() {
        fake.ports.looking = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The kernel does not show its sockets.");
        };
        Driver driver = window();
        driver.awaitText("What listens could not be read");
        fake.ports.looking = () -> {};
        driver.press("Try again");
        driver.awaitText("631 (ipp)");
    }

    @Test
    void chipsAndWordsFilter() {
        Driver driver = shown();
        assertEquals(10, rows(driver).size());
        fire(driver, "#kind-UDP");
        assertEquals(2, rows(driver).size());
        fire(driver, "#kind-UDP");
        robot.interact(() -> driver.scene().lookup("#filter").requestFocus());
        robot.write("cups.socket");
        driver.await("one row", () -> rows(driver).size() == 1);
        robot.write("nonsense");
        driver.awaitText("Nothing fits");
        driver.press("Show all");
        driver.await("all rows", () -> rows(driver).size() == 10);
    }

    @Test
    void detailSaysFromWhereItIsReachedAndLeadsToUnitAndProcess() {
        Driver driver = shown();
        fire(driver, "#every-owner");
        driver.awaitText("nginx (702)");
        driver.select("#ports", "nginx");
        driver.awaitText("From everywhere that this machine is reached from, unless a firewall keeps it");
        driver.press("Show unit");
        driver.awaitText("A high performance web server and a reverse proxy server");
        driver.run(() -> driver.window().shell().open("ports"));
        driver.awaitText("631 (ipp)");
        driver.run(() -> ((TableView<?>) driver.scene().lookup("#ports"))
                .getSelectionModel()
                .select(4));
        driver.awaitText("cups.socket listens and starts cups.service when somebody comes");
    }

    @Test
    void nothingListening() {
        fake.ports.all.clear();
        Driver driver = window();
        driver.awaitText("Nothing listens");
    }

    @Test
    void f5ReadsAgainWhatWasShown() {
        Driver driver = shown();
        int before = fake.ports.looks.get();
        robot.interact(() -> driver.scene().lookup("#ports").requestFocus());
        robot.type(KeyCode.F5);
        driver.await("a look", () -> fake.ports.looks.get() > before);
    }

    @Test
    void theFirstWindowHasNothingToCompareWith() {
        Driver driver = shown();
        assertTrue(Driver.onFx(() -> driver.scene().getRoot().lookupAll(".chip").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .anyMatch(chip -> chip.getText().equals("Compare") && chip.isDisabled())));
        assertTrue(Driver.onFx(() -> driver.scene().lookup("#every-owner") instanceof Button));
    }
}
