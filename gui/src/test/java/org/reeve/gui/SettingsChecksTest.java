package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;

final class SettingsChecksTest extends SettingsWindow {
    @Test
    void aHealthyDesktopIsToldNothing() {
        Driver driver = tab(1);
        driver.awaitText("Everything that Reeve needs is there");
        assertFalse(strip(driver));
    }

    private static boolean strip(Driver driver) {
        return Driver.onFx(() -> driver.scene().lookup("#start-strip").isVisible());
    }

    @Test
    void findingsAreToldOnceAndStayOnThePage() {
        fake.surroundings = BARE;
        Driver driver = window();
        driver.awaitText("No known polkit agent runs in your session");
        driver.awaitText("(and 1 more finding)");
        driver.press("What to do");
        driver.awaitText("In a bare window manager install one");
        assertEquals("2 things are missing or in the way", summary(driver));
        assertFalse(strip(driver));

        driver.press("Check again");
        driver.await("the second look", () -> summary(driver).startsWith("2 things"));
        assertFalse(strip(driver));
    }

    private static String summary(Driver driver) {
        return Driver.onFx(() -> ((Label) driver.scene().lookup("#checks-summary")).getText());
    }

    @Test
    void aFindingThatComesBackIsToldAgain() {
        fake.surroundings = BARE;
        Driver driver = window();
        driver.await("the strip", () -> strip(driver));
        driver.press("Put this notice away");
        Surroundings well = new FakeCalls().surroundings;
        fake.surroundings = well;
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        select(driver, 1);
        driver.press("Check again");
        driver.awaitText("Everything that Reeve needs is there");
        fake.surroundings = BARE;
        driver.press("Check again");
        driver.await("the strip again", () -> strip(driver));
    }

    @Test
    void aTrayThatTurnsOutMissingIsToldWhenThatIsKnown() {
        tray.set(Optional.empty());
        Driver driver = window();
        driver.pause(200);
        assertFalse(strip(driver));
        driver.run(() -> tray.set(Optional.of(false)));
        driver.awaitText("This desktop has no tray, so Reeve has no icon there");
    }

    @Test
    void aRefusalForWantOfAnAgentIsAFinding() {
        fake.change = FakeCalls.failing(Problem.NO_AGENT, "No polkit agent is running.");
        Driver driver = window();
        driver.awaitText("nginx.service");
        driver.select("nginx.service");
        driver.awaitText("active (running)");
        // whoever listens has to be held by what it listens to
        System.gc();
        driver.press("Restart");
        driver.awaitText("No known polkit agent runs in your session");
    }

    @Test
    void checksThatCannotBeMadeSaySo() {
        fake.others.put(SurroundingsRead.class, cancel -> (SurroundingsRead) () -> {
            throw new HelperException(Problem.NOT_STARTED, "This installation of Reeve is damaged.");
        });
        Driver driver = tab(1);
        driver.awaitText("This computer could not be checked");
        driver.awaitText("This installation of Reeve is damaged.");
        assertFalse(strip(driver));
    }
}
