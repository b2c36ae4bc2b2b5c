package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.BootJournal;
import org.reeve.gui.theme.Scheme;

/** The page of the start, used as a person would. */
@ExtendWith(FxSession.class)
final class BootPageTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);
    private final RealKeys robot = new RealKeys();

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        window.close();
    }

    private void open() {
        window.awaitText("nginx.service");
        window.run(() -> {
            window.stage().requestFocus();
            window.window().shell().open("boot");
        });
    }

    private void opened() {
        open();
        window.awaitText("Started in 24.21 s");
        window.await("all units", () -> units().size() == 35);
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#boot-units");
    }

    private List<String> units() {
        return Driver.onFx(() -> table().getItems().stream()
                .map(row -> String.valueOf(row).replaceAll("^BootRow\\[unit=([^,]*),.*$", "$1"))
                .toList());
    }

    private String first() {
        return units().getFirst();
    }

    private void compare() {
        window.await(
                "earlier starts", () -> !window.scene().lookup("#boot-other").isDisabled());
        window.run(() -> ((ComboBox<?>) window.scene().lookup("#boot-other"))
                .getSelectionModel()
                .select(1));
    }

    @Test
    void theSlowestUnitComesFirst() {
        opened();
        assertEquals("NetworkManager-wait-online.service", first());
        window.awaitText("6.12 s");
        window.awaitText("Firmware 6.31 s");
        window.awaitText("systemd-analyze blame");
    }

    @Test
    void aStartIsComparedAndWhatBecameSlowerComesFirst() {
        opened();
        compare();
        window.awaitText("+4.17 s");
        assertEquals("NetworkManager-wait-online.service", first());
        window.awaitText("Compared with");
        window.awaitText("new, 1.48 s");
        window.await("the unit that is gone", () -> units().contains("exim4.service"));
        window.type("#filter", "exim4");
        window.awaitText("not started now");
        window.type("#filter", "");
        window.run(() -> ((ComboBox<?>) window.scene().lookup("#boot-other"))
                .getSelectionModel()
                .selectFirst());
        window.await("all units", () -> units().size() == 35 && !window.texts().contains("+4.17 s"));
        assertEquals("NetworkManager-wait-online.service", first());
    }

    @Test
    void aStartThatNeverFinishedIsNotOffered() {
        opened();
        compare();
        ComboBox<?> others = (ComboBox<?>) window.scene().lookup("#boot-other");
        assertEquals(2, Driver.onFx(() -> others.getItems().size()));
    }

    @Test
    void theKeyboardFiltersCopiesAndShowsInServices() {
        opened();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.await("the filter", () -> "filter".equals(window.owner().getId()));
        robot.write("postgres");
        window.await("one row", () -> units().size() == 1);
        robot.push(KeyCode.DOWN);
        window.await("the table", () -> window.owner() == table());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        window.await("the name on the clipboard", () -> "postgresql@17-main.service"
                .equals(Driver.onFx(() -> Clipboard.getSystemClipboard().getString())));
        robot.push(KeyCode.ENTER);
        window.await("the page of units", () -> window.shows("#units"));
        window.await("its pane", () -> window.texts().contains("postgresql@17-main.service"));
        window.await("the unit selected", () -> Driver.onFx(
                        () -> String.valueOf(((TableView<?>) window.scene().lookup("#units"))
                                .getSelectionModel()
                                .getSelectedItem()))
                .contains("postgresql@17-main.service"));
    }

    @Test
    void nothingFitsAndTheFilterIsCleared() {
        opened();
        window.type("#filter", "no such unit");
        window.awaitText("No unit fits the filter");
        window.press("Clear the filter");
        window.await("all units", () -> units().size() == 35);
    }

    @Test
    void theChainIsSystemdAnalyzes() {
        opened();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.awaitText("Each unit waited for the one below it.");
        window.await("the chain", () -> chain().size() == 20);
        assertEquals(
                List.of(
                        "graphical.target",
                        "multi-user.target",
                        "postgresql@17-main.service",
                        "network-online.target",
                        "NetworkManager-wait-online.service",
                        "NetworkManager.service",
                        "dbus.service"),
                chain().subList(0, 7));
        window.awaitText("systemd-analyze critical-chain graphical.target");
        window.run(() -> choose("basic.target"));
        window.await("another chain", () -> chain().getFirst().equals("basic.target"));
        window.awaitText("systemd-analyze critical-chain basic.target");
    }

    private void choose(String unit) {
        @SuppressWarnings("unchecked")
        ComboBox<Object> end = (ComboBox<Object>) window.scene().lookup("#boot-chain-end");
        end.getItems().stream()
                .filter(one -> one.toString().equals(unit))
                .findFirst()
                .ifPresent(end::setValue);
    }

    private List<String> chain() {
        return Driver.onFx(() -> {
            TreeView<?> tree = (TreeView<?>) window.scene().lookup("#boot-chain");
            if (tree == null || tree.getRoot() == null) {
                return List.of();
            }
            List<String> names = new java.util.ArrayList<>();
            TreeItem<?> item = tree.getRoot();
            while (item != null) {
                names.add(String.valueOf(item.getValue()).replaceAll("^Link\\[unit=BootUnit\\[name=([^,]*),.*$", "$1"));
                item = item.getChildren().isEmpty() ? null : item.getChildren().getFirst();
            }
            return List.copyOf(names);
        });
    }

    @Test
    void theChartDrawsOnlyWhatIsInView() {
        fake.boot.crowd = 5000;
        open();
        window.await("all units", () -> units().size() == 5035);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("the chart", () -> window.shows("#boot-chart"));
        ListView<?> chart = (ListView<?>) window.scene().lookup("#boot-chart");
        assertEquals(5035, Driver.onFx(() -> chart.getItems().size()));
        window.await("bars", () -> cells(chart) > 10);
        assertTrue(cells(chart) < 60, () -> cells(chart) + " cells");
        robot.push(KeyCode.END);
        window.await("the last bar", () -> window.texts().contains("worker@4999.service"));
    }

    private static int cells(ListView<?> chart) {
        return Driver.onFx(() -> chart.lookupAll(".chart-bar").size());
    }

    @Test
    void barsStandWhereTheirTimesAre() {
        opened();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitText("home.mount");
        Node early = bar("systemd-udevd.service");
        Node late = bar("home.mount");
        assertTrue(left(late) > left(early) + 50);
        assertTrue(width(early) < width(bar("dev-nvme0n1p2.device")));
    }

    private Node bar(String unit) {
        return Driver.onFx(() -> window.scene().lookup("#boot-chart").lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> one
                        && one.getItem() != null
                        && String.valueOf(one.getItem()).contains("unit=" + unit))
                .map(cell -> cell.lookup(".chart-bar"))
                .findFirst()
                .orElseThrow());
    }

    private static double left(Node bar) {
        return Driver.onFx(() -> bar.localToScene(0, 0).getX());
    }

    private static double width(Node bar) {
        return Driver.onFx(() -> bar.getLayoutBounds().getWidth());
    }

    @Test
    void aJournalThatMayNotBeReadIsToldAndTheRunningStartIsShown() {
        fake.boot.journal = BootJournal.NOT_READABLE;
        opened();
        window.awaitText("which you may not read");
        assertTrue(window.scene().lookup("#boot-other").isDisabled());
        window.press("Copy the command");
        window.await("the command on the clipboard", () -> Driver.onFx(
                        () -> Clipboard.getSystemClipboard().getString())
                .startsWith("sudo usermod --append --groups systemd-journal "));
    }

    @Test
    void aJournalInMemoryIsTold() {
        fake.boot.journal = BootJournal.IN_MEMORY;
        opened();
        window.awaitText("kept in memory only");
    }

    @Test
    void noJournalIsTold() {
        fake.boot.journal = BootJournal.NONE;
        opened();
        window.awaitText("No journal is kept");
    }

    @Test
    void aStartThatHasNotFinishedSaysSo() {
        fake.boot.finished = false;
        open();
        window.awaitText("This machine is still starting");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.awaitText("The start has not come to its end");
        fake.boot.finished = true;
        robot.push(KeyCode.F5);
        window.awaitText("Started in 24.21 s");
        window.await("the chain", () -> chain().size() == 20);
    }

    @Test
    void whatCannotBeReadIsToldAndTriedAgain() {
        fake.boot.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "systemd does not answer: no reply.");
        };
        open();
        window.awaitText("The start cannot be shown");
        fake.boot.reading = () -> {};
        window.press("Try again");
        window.awaitText("Started in 24.21 s");
        window.await("no notice", () -> !window.texts().contains("The start cannot be shown"));
    }

    @Test
    void aJournalThatCannotBeReadLeavesTheRunningStart() {
        fake.boot.readingJournal = () -> {
            throw new HelperException(Problem.FAILED, "journalctl ended with exit code 1.");
        };
        opened();
        compare();
        window.awaitText("journalctl ended with exit code 1");
        assertEquals(35, units().size());
    }

    @Test
    void readingTheJournalForLongIsTold() {
        CountDownLatch given = new CountDownLatch(1);
        fake.boot.readingJournal = () -> {
            try {
                assertTrue(given.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        opened();
        compare();
        window.awaitText("Reading the journal…");
        given.countDown();
        window.awaitText("+4.17 s");
        assertFalse(window.texts().contains("Reading the journal…"));
    }

    @Test
    void theUsersSessionHasItsOwnStart() {
        opened();
        window.press("My session");
        window.awaitText("Your session’s services started in 47 ms");
        window.await("its units", () -> units().contains("pipewire.service") && units().size() == 6);
        window.awaitText("systemd-analyze --user blame");
        window.press("System");
        window.await("all units", () -> units().size() == 35);
    }

    @Test
    void everythingHasANameAndIsReachedByTab() {
        opened();
        List<Node> nodes = window.traversable(".filter-bar");
        assertTrue(nodes.size() >= 7, nodes::toString);
        for (Node node : nodes) {
            assertTrue(Driver.named(node), node::toString);
        }
    }
}
