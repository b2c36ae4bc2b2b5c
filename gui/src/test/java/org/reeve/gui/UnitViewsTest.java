package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Memory;

/** The views of timers and sockets, and what of the table is the same after a restart. */
@ExtendWith(FxSession.class)
final class UnitViewsTest {
    private static final List<String> ALL_OF_TIMERS =
            List.of("unit", "next", "left", "last", "starts", "result", "schedule");

    private final FakeCalls fake = new FakeCalls();
    private final Memory memory = Memory.read(Path.of("target", "none.properties"));
    private Driver window = Driver.open(fake, memory);

    @AfterEach
    void close() {
        window.close();
    }

    private void restart() {
        window.close();
        window = Driver.open(fake, memory);
        window.await("the table", () -> window.scene().lookup("#units") != null);
        window.await("rows", () -> !rows().isEmpty());
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#units");
    }

    private List<String> rows() {
        return Driver.onFx(() -> table().getItems().stream()
                .map(row -> String.valueOf(row).replaceAll(".*?name=([^,]*),.*", "$1"))
                .toList());
    }

    private List<String> shownColumns() {
        return Driver.onFx(() ->
                table().getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }

    /** The window is laid out when it comes to it. */
    private void awaitColumns(List<String> columns) {
        window.await("columns " + columns, () -> shownColumns().equals(columns));
    }

    private TableColumn<?, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean chosen(String chip) {
        return Driver.onFx(() -> ((ToggleButton) window.scene().lookup("#chip-" + chip)).isSelected());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void sortBy(String id, TableColumn.SortType way) {
        TableColumn column = column(id);
        window.run(() -> {
            column.setSortType(way);
            ((TableView) table()).getSortOrder().setAll(List.of(column));
        });
    }

    @Test
    void namesOfTimersAreWholeBesideThePaneAndLesserColumnsComeBackWhereThereIsRoom() {
        window.press("Timers");
        window.awaitText("2 h 14 min");
        awaitColumns(List.of("unit", "next", "left", "last", "result"));
        assertTrue(column("unit").getWidth() >= 236, column("unit").getWidth() + " px");
        window.press("Services 17");
        window.press("Timers");
        window.awaitText("2 h 14 min");
        window.width(1700);
        awaitColumns(ALL_OF_TIMERS);
    }

    @Test
    void timersAreSortedByTheirNextRunAndSayWhatTheyStartHowItEndedAndWhen() {
        window.width(1700);
        window.press("Timers");
        window.awaitText("2 h 14 min");
        assertEquals(List.of("backup.timer", "apt-daily.timer", "fstrim.timer"), rows());
        awaitColumns(ALL_OF_TIMERS);
        window.awaitText("backup.service");
        window.awaitText("failed");
        window.awaitText("not run");
        window.awaitText("Mon to Fri at 02:30 · OnCalendar=Mon..Fri *-*-* 02:30:00");
        window.awaitText("OnCalendar=weekly, OnBootSec=90s");
    }

    @Test
    void theTimeThatIsLeftRunsDown() {
        window.press("Timers");
        window.await("less than 47 s", () -> window.texts().stream()
                .filter(text -> text.matches("\\d+ s"))
                .anyMatch(text -> Integer.parseInt(text.replace(" s", "")) < 47));
    }

    @Test
    void socketsSayWhatTheyListenOnWhatCameAndWhatTheyStart() {
        window.press("Sockets");
        window.awaitText("Stream [::]:7, Datagram [::]:7");
        awaitColumns(List.of("unit", "listens", "open", "accepted", "starts"));
        window.awaitText("1204");
        window.awaitText("echo@.service for each connection");
        window.awaitText("dbus.service");
    }

    @Test
    void theViewFollowsTheChipAndTheFiltersAndTheKeys() {
        window.press("Timers");
        window.awaitText("2 h 14 min");
        window.press("Services 17");
        awaitColumns(List.of("unit", "description", "state", "boot"));
        window.choose("type.SOCKET");
        window.awaitText("Stream /run/dbus/system_bus_socket");
        window.press("Timers");
        window.run(() -> table().requestFocus());
        new RealKeys().push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.awaitText("Stream /run/dbus/system_bus_socket");
        assertTrue(chosen("SOCKETS"));
    }

    @Test
    void timesThatCannotBeReadAreToldAndCanBeTriedAgain() {
        fake.timing = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The bus is gone.");
        };
        window.press("Timers");
        window.awaitText("When timers run and what sockets listen on was not read");
        fake.timing = () -> {};
        window.press("Try again");
        window.awaitText("2 h 14 min");
        assertFalse(window.texts().stream().anyMatch(text -> text.contains("was not read")));
    }

    @Test
    void chipFiltersColumnsTheirWidthsTheirOrderAndSortingAreTheSameAfterARestart() {
        window.awaitText("nginx.service");
        window.press("All");
        window.choose("more.FAILED");
        UnitFiltersTest.show(window, "memory");
        window.run(() -> {
            column("boot").setVisible(false);
            column("state").setPrefWidth(131);
        });
        sortBy("unit", TableColumn.SortType.DESCENDING);
        List<String> before = rows();
        restart();
        assertTrue(chosen("ALL"));
        window.awaitText("Filters: 1");
        awaitColumns(List.of("unit", "description", "state", "memory"));
        assertEquals(131, column("state").getPrefWidth(), 20);
        assertEquals(before, rows());
        assertEquals("fwupd-refresh.service", before.getFirst());
    }

    @Test
    void eachViewRemembersItsOwnColumnsAndSorting() {
        window.press("Timers");
        window.awaitText("2 h 14 min");
        window.run(() -> column("result").setVisible(false));
        sortBy("unit", TableColumn.SortType.ASCENDING);
        window.press("Services 17");
        restart();
        assertTrue(chosen("SERVICES"));
        window.press("Timers");
        window.awaitText("2 h 14 min");
        awaitColumns(List.of("unit", "next", "left", "last", "schedule"));
        assertEquals(List.of("apt-daily.timer", "backup.timer", "fstrim.timer"), rows());
    }

    @Test
    void theUsersOwnTimersAreAView() {
        window.width(1700);
        window.press("User units");
        window.awaitText("pipewire.service");
        window.choose("type.TIMER");
        window.awaitText("No unit here fits the filters.");
        awaitColumns(ALL_OF_TIMERS);
    }
}
