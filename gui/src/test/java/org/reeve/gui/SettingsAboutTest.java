package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

final class SettingsAboutTest extends SettingsWindow {
    @Test
    void shortcutsOfEveryPageAreThereAndCanBeFiltered() {
        Driver driver = tab(2);
        driver.awaitText("Search, or run an action");
        driver.awaitText("Check this computer again");
        driver.type("#settings-tabs #filter", "restart");
        driver.pause(100);
        assertFalse(driver.texts().contains("Check this computer again"));
        assertTrue(driver.texts().contains("Ctrl+R"));
        driver.type("#settings-tabs #filter", "no such thing");
        driver.awaitText("No shortcut fits");
    }

    @Test
    void aboutNamesWhatItIsMadeOf() {
        Driver driver = tab(3);
        driver.awaitText("Built with");
        driver.awaitText("Gson ");
        driver.awaitText("process 4211");
        driver.press("ControlsFX: BSD-3-Clause");
        driver.await("the licence", () -> driver.shows(".text-area"));
    }

    @Test
    void theReportHoldsVersionsAndFindings() {
        fake.surroundings = BARE;
        Driver driver = tab(3);
        driver.awaitText("process 4211");
        driver.press("Copy this for a report");
        String report =
                Driver.onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
        assertTrue(report.contains("Own helper: process 4211"), report);
        assertTrue(report.contains("NetworkManager does not run"), report);
        assertTrue(report.contains("polkit: fine"), report);
    }
}
