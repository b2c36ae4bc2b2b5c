package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.gui.theme.Scheme;

/** The chips and the further filters. */
@ExtendWith(FxSession.class)
final class UnitFiltersTest {
    private final Driver window = Driver.open(new FakeCalls(), Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    private Set<String> types() {
        TableView<?> table = (TableView<?>) window.scene().lookup("#units");
        return Driver.onFx(() -> table.getItems().stream()
                .map(row -> String.valueOf(row).replaceAll(".*?name=[^,]*\\.([a-z]+),.*", "$1"))
                .collect(Collectors.toSet()));
    }

    @Test
    void choosingATypeShowsItWhateverTheChip() {
        window.awaitText("nginx.service");
        window.choose("type.TIMER");
        assertEquals(Set.of("timer"), types());
        window.awaitText("Filters: 1");
        window.choose("type.SOCKET");
        assertEquals(Set.of("timer", "socket"), types());
        window.press("Services 17");
        assertEquals(Set.of("service"), types());
        window.awaitText("More filters");
    }

    @Test
    void whatChangedIsAskedForAndNothingSaysSo() {
        window.awaitText("nginx.service");
        window.choose("more.changed");
        window.awaitText("No unit here fits the filters.");
        window.press("Clear these filters");
        window.await("all of them", () -> types().contains("service"));
    }

    @Test
    void aChosenColumnIsFilledForWhatIsInView() {
        window.awaitText("nginx.service");
        show(window, "memory");
        window.awaitText("11.8 MiB");
        show(window, "written");
        window.await("a dash", () -> window.texts().stream().filter("—"::equals).count() > 10);
    }

    static void show(Driver window, String column) {
        TableView<?> table = (TableView<?>) window.scene().lookup("#units");
        window.run(() -> table.getColumns().stream()
                .filter(one -> one.getId().equals(column))
                .forEach(one -> one.setVisible(true)));
    }
}
