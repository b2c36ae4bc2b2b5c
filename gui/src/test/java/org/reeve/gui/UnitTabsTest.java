package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.gui.theme.Scheme;

/** The tabs of the pane: files, dependencies, properties. */
@ExtendWith(FxSession.class)
final class UnitTabsTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    private void open(String unit, String tab) {
        window.awaitText("nginx.service");
        window.select(unit);
        tab(window, tab);
    }

    static void tab(Driver window, String title) {
        window.run(() -> {
            TabPane tabs = (TabPane) window.scene().lookup(".tab-pane");
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().replace("~", "").equals(title))
                    .forEach(tab -> tabs.getSelectionModel().select(tab));
        });
        window.pause(200);
    }

    @Test
    void theUnitFileIsShownWithItsDropIns() {
        open("nginx.service", "Unit file");
        window.await("the path", () -> shown().contains("# /usr/lib/systemd/system/nginx.service"));
        ListView<?> list = (ListView<?>) window.scene().lookup(".unit-file .list-view");
        window.run(() -> list.scrollTo(list.getItems().size() - 1));
        window.await("the drop-in", () -> shown().contains("You may not read this file."));
    }

    private List<String> shown() {
        return Driver.onFx(() -> window.scene().getRoot().lookupAll(".unit-file .mono").stream()
                .map(node -> ((Text) node).getText())
                .toList());
    }

    @Test
    void aDependencyOpensAndACircleEnds() {
        open("nginx.service", "Dependencies");
        window.awaitText("Needs · ");
        TreeItem<?> needs = item(List.of(0));
        window.run(() -> needs.getChildren().getFirst().setExpanded(true));
        window.await(
                "what it needs",
                () -> Driver.onFx(() -> needs.getChildren().getFirst().getChildren().stream()
                        .anyMatch(child -> child.isLeaf()
                                && String.valueOf(child.getValue()).contains("circle=true"))));
    }

    @Test
    void enterGoesToTheOtherUnit() {
        open("nginx.service", "Dependencies");
        window.awaitText("Needed by · ");
        window.run(() -> {
            TreeView<?> tree = tree();
            tree.getSelectionModel().clearAndSelect(1);
            Keys.plain(KeyCode.ENTER).push(tree);
        });
        window.await("sysinit.target", () -> Driver.onFx(
                        () -> ((javafx.scene.control.Label) window.scene().lookup(".unit-name")).getText())
                .equals("sysinit.target"));
    }

    private TreeView<?> tree() {
        return (TreeView<?>) window.scene().lookup(".tree-view");
    }

    private TreeItem<?> item(List<Integer> way) {
        return Driver.onFx(() -> {
            TreeItem<?> at = tree().getRoot();
            for (int step : way) {
                at = at.getChildren().get(step);
            }
            return at;
        });
    }

    @Test
    void propertiesAreSearched() {
        open("nginx.service", "Properties");
        ListView<?> list = (ListView<?>) window.scene().lookup("#properties");
        window.await("all of them", () -> list.getItems().size() > 6);
        window.run(() -> ((TextField) window.scene().lookup("#property-filter")).setText("restart no"));
        window.await(
                "what fits", () -> !list.getItems().isEmpty() && list.getItems().size() < 6);
        assertEquals(
                List.of(true),
                list.getItems().stream()
                        .map(row -> String.valueOf(row).contains("name=Restart,"))
                        .toList());
    }

    @Test
    void aFailedUnitSaysWhyAndWhatNow() {
        fake.units.exitCode = 203;
        open("backup.service", "What now");
        window.awaitText("The program that the unit names is missing or cannot be executed.");
        window.awaitText("3. Install the package that has it");
        window.press("Show unit file");
        window.await("the file", () -> shown().contains("# /usr/lib/systemd/system/backup.service"));
        window.select("nginx.service");
        window.await("no such tab", () -> !window.texts().contains("What now"));
    }
}
