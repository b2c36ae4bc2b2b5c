package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.gui.widget.Shortcut;

final class SidebarTest extends SettingsWindow {
    @Test
    void arrowsLeadThroughTheSidebar() {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        Node last = Driver.onFx(() -> driver.scene().lookup("#page-settings"));
        driver.run(last::requestFocus);
        key(driver, last, KeyCode.UP);
        assertFalse(driver.owner() == last);
        driver.awaitText("Quick actions stand in the tray and on the Overview.");
        key(driver, driver.owner(), KeyCode.DOWN);
        assertTrue(driver.owner() == last);
        key(driver, last, KeyCode.DOWN);
        assertTrue(driver.owner() == last, "there is nothing below the last");
    }

    private static void key(Driver driver, Node target, KeyCode code) {
        driver.run(() -> Keys.plain(code).push(target));
        driver.pause(150);
    }

    @Test
    void groupsHaveHeadingsAndSettingsStandBelow() {
        Driver driver = window();
        assertTrue(driver.texts().containsAll(List.of("SYSTEM", "NETWORK", "WORK")));
        double services = y(driver, "Services");
        double settingsPage = y(driver, "Settings");
        assertTrue(settingsPage > services + 300, "the last group stands at the bottom");
    }

    /** A page never hears of a key that works everywhere. */
    @Test
    void noPageHasAKeyThatWorksOnAll() {
        Driver driver = window();
        List<String> taken = Driver.onFx(() -> {
            Set<String> everywhere = keys(driver.window().shell().shortcuts());
            return driver.window().shell().pages().stream()
                    .flatMap(page -> keys(page.shortcuts()).stream()
                            .filter(everywhere::contains)
                            .map(key -> page.id() + " " + key))
                    .toList();
        });
        assertEquals(List.of(), taken);
    }

    private static Set<String> keys(List<Shortcut> shortcuts) {
        return shortcuts.stream().map(Shortcut::keys).collect(Collectors.toSet());
    }

    private static double y(Driver driver, String title) {
        return Driver.onFx(() -> driver.scene().getRoot().lookupAll(".page-button").stream()
                .filter(node -> title.equals(node.getAccessibleText())
                        || String.valueOf(node.getAccessibleText()).startsWith(title + ","))
                .mapToDouble(node -> node.localToScene(0, 0).getY())
                .findFirst()
                .orElseThrow());
    }
}
