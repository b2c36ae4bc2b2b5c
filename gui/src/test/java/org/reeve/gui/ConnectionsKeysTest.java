package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ConnectionsKeysTest extends ConnectionsWindow {
    @Test
    void theKeyboardAloneDoesTheWholeJourney() {
        Driver driver = window();
        driver.awaitText("office");
        driver.run(() -> driver.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        driver.await("the filter", () -> driver.owner() instanceof TextField);
        robot.write("home");
        driver.await("one row", () -> rows(driver).size() == 1);
        robot.push(KeyCode.DOWN);
        driver.await("the table", () -> driver.owner() instanceof TableView<?>);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        driver.await("the name on the clipboard", () -> "home"
                .equals(Driver.onFx(() -> Clipboard.getSystemClipboard().getString())));
        robot.push(KeyCode.ENTER);
        driver.await("a button", () -> driver.within(".action-row"));
        robot.push(KeyCode.ENTER);
        driver.awaitText("“home” VPN connected");
        driver.await("the next button", () -> driver.within(".action-row"));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        driver.awaitText("it was disconnected on purpose");
        assertEquals(List.of("connections.manage.connect", "connections.manage.disconnect"), made());
    }

    @Test
    void tabReachesEverythingInThePaneAndEverythingHasAName() {
        Driver driver = selected("office");
        List<Node> nameless = new ArrayList<>(driver.traversable(".shell"));
        nameless.removeIf(Driver::named);
        assertEquals(List.of(), nameless);
        driver.run(() -> driver.stage().requestFocus());
        driver.run(() -> driver.scene().lookup("#connections").requestFocus());
        robot.push(KeyCode.ENTER);
        driver.await("a button", () -> driver.within(".action-row"));
        Set<Node> reached = new HashSet<>();
        while (driver.within(".detail-pane") && reached.size() < 40) {
            if (!reached.add(driver.owner())) {
                break;
            }
            robot.push(KeyCode.TAB);
        }
        List<Node> missed = driver.traversable(".detail-pane");
        missed.removeAll(reached);
        assertEquals(List.of(), missed);
        assertTrue(reached.size() >= 3, () -> "too little to reach: " + reached);
    }

    @Test
    void thePaletteConnects() {
        Driver driver = window();
        driver.awaitText("office");
        driver.press("Search or run an action…");
        driver.type(".palette-field", "connect home");
        driver.awaitText("nmcli connection up uuid " + FakeConnections.HOME);
        driver.run(() -> driver.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        driver.awaitText("“home” VPN connected");
    }
}
