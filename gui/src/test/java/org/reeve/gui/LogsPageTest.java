package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;

/** What the page of the log shows and does with its entries. */
final class LogsPageTest extends LogsWindow {
    @Test
    void theNewestEntryIsFirst() {
        Driver driver = filled();
        assertEquals(logs.row(19_999), rows(driver).getFirst());
        driver.awaitText("newest first");
        driver.awaitText("2 boots");
    }

    @Test
    void scrollingReadsOnByItself() {
        Driver driver = filled();
        driver.await(
                "the next page",
                () -> Driver.onFx(() -> table(driver).getItems().size() >= 1250));
        driver.run(() -> table(driver).scrollTo(1240));
        driver.await("another", () -> Driver.onFx(() -> table(driver).getItems().size() >= 2250));
    }

    @Test
    void anEntryIsShownWithAllItsFields() {
        Driver driver = filled();
        LogsPictures.select(driver, 4);
        driver.awaitText("All ");
        driver.awaitText("store.go:88");
        driver.awaitText("SYSLOG_IDENTIFIER");
        driver.type("#field-filter", "hostname");
        driver.await("only it", () -> driver.texts().stream().noneMatch("SYSLOG_IDENTIFIER"::equals));
        driver.awaitText("atlas");
    }

    @Test
    void onlyTheUnitOfAnEntryIsShown() {
        Driver driver = filled();
        LogRow api = rows(driver).stream()
                .filter(row -> row.unit().equals(Optional.of(FakeLogs.API)))
                .findFirst()
                .orElseThrow();
        LogsPictures.select(driver, rows(driver).indexOf(api));
        driver.press("Only this unit");
        driver.await("its entries only", () -> rows(driver).stream()
                .allMatch(row -> row.unit().equals(Optional.of(FakeLogs.API))));
        driver.awaitText("Unit: api.service");
        driver.awaitText("journalctl -u api.service -b");
        assertEquals(Optional.of(api), selected(driver));
    }

    @Test
    void everythingAroundAnEntryIsShownAndLeftAgain() {
        Driver driver = filled();
        driver.type("#filter", "panic");
        driver.await(
                "it", () -> rows(driver).stream().allMatch(row -> row.message().contains("panic")));
        LogsPictures.select(driver, 20);
        LogRow row = selected(driver).orElseThrow();
        driver.press("Show around");
        driver.awaitText("Everything around");
        driver.await("others too", () -> rows(driver).stream()
                .anyMatch(other -> !other.message().contains("panic")));
        assertEquals(Optional.of(row), selected(driver));
        driver.press("Back to the search");
        driver.await("it", () -> rows(driver).stream()
                .allMatch(other -> other.message().contains("panic")));
    }

    @Test
    void aPartOfTheTimeIsMarkedByKeys() {
        Driver driver = filled();
        driver.await("the graph", () -> driver.shows("#histogram"));
        driver.pause(300);
        driver.run(() -> driver.scene().lookup("#histogram").requestFocus());
        press(driver, KeyCode.LEFT);
        press(driver, KeyCode.LEFT);
        press(driver, KeyCode.ENTER);
        driver.await(
                "a bound",
                () -> logs.lastQuery.since().isPresent()
                        && logs.lastQuery.until().isPresent());
        driver.press("Any time again");
        driver.await("none", () -> logs.lastQuery.since().isEmpty());
    }

    @Test
    void aWrongExpressionHasItsOwnSentence() {
        Driver driver = filled();
        driver.type("#filter", "/(x/");
        driver.awaitText("This cannot be searched for");
        driver.awaitText("missing closing )");
        driver.press("Empty the search field");
        driver.await("rows", () -> !driver.texts().contains("This cannot be searched for"));
    }

    @Test
    void aSearchWithoutAFindSaysSo() {
        Driver driver = filled();
        driver.type("#filter", "never written");
        driver.awaitText("No entry matches.");
    }

    @Test
    void hostileTextIsShownAndNeverObeyed() {
        LogsPictures.hostile(fake);
        Driver driver = filled205();
        LogsPictures.select(driver, 0);
        driver.awaitText("^[[31mred^[[0m");
        driver.awaitText("<U+202E>evil");
        driver.awaitText("Not text: 2.3 MiB");
        Set<Integer> harmful = driver.texts().stream()
                .flatMap(text -> text.codePoints().boxed())
                .filter(point -> point != '\n'
                        && (Character.getType(point) == Character.CONTROL
                                || Character.getType(point) == Character.FORMAT))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), harmful);
    }

    private Driver filled205() {
        Driver driver = window();
        driver.await("rows", () -> rows(driver).size() > 200);
        return driver;
    }

    @Test
    void aVeryLongMessageFolds() {
        logs.count = 10;
        logs.write(3, "long", "x".repeat(50_000));
        Driver driver = window();
        driver.await("rows", () -> rows(driver).size() == 11);
        LogsPictures.select(driver, 0);
        driver.awaitText("Show all 50,000 characters");
        assertTrue(driver.texts().stream().allMatch(text -> text.length() < 2000));
    }

    @Test
    void selectedRowsAreCopiedOldestFirst() {
        Driver driver = filled();
        driver.run(() -> {
            table(driver).requestFocus();
            table(driver).getSelectionModel().clearSelection();
            table(driver).getSelectionModel().selectRange(0, 3);
        });
        press(driver, KeyCode.CONTROL, KeyCode.C);
        driver.await(
                "three lines",
                () -> Driver.onFx(() -> Optional.ofNullable(
                                                Clipboard.getSystemClipboard().getString())
                                        .orElse(""))
                                .lines()
                                .filter(line -> line.contains("]: "))
                                .count()
                        == 3);
    }

    @Test
    void theUnitOpensInServices() {
        Driver driver = filled();
        LogRow ssh = rows(driver).stream()
                .filter(row -> row.identifier().equals("sshd"))
                .findFirst()
                .orElseThrow();
        LogsPictures.select(driver, rows(driver).indexOf(ssh));
        driver.press("Open in Services");
        driver.awaitText("systemctl");
        driver.await("the page", () -> driver.shows("#units"));
    }

    @Test
    void everythingIsReachedByTheKeyboardAndHasAName() {
        Driver driver = filled();
        LogsPictures.select(driver, 2);
        driver.awaitText("SYSLOG_IDENTIFIER");
        List<Node> reached = driver.traversable(".middle");
        assertTrue(reached.size() > 12, reached.toString());
        assertEquals(
                List.of(), reached.stream().filter(node -> !Driver.named(node)).toList());
    }

    @Test
    void f5ReadsAgainAndKeepsTheSelection() {
        Driver driver = filled();
        LogsPictures.select(driver, 5);
        LogRow row = selected(driver).orElseThrow();
        logs.write(6, "sshd", "new");
        press(driver, KeyCode.F5);
        driver.await("it", () -> rows(driver).getFirst().message().equals("new"));
        driver.await("the selection", () -> selected(driver).equals(Optional.of(row)));
    }

    @Test
    void otherPagesOpenTheLogOfAUnit() {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("services"));
        Call call = Call.of("logs.read.open", JournalSource.mine(), LogQuery.ALL.ofUnits(List.of(FakeLogs.API)));
        driver.run(() -> driver.window()
                .context()
                .actions()
                .words(call)
                .orElseThrow()
                .show()
                .run());
        driver.awaitText("Unit: api.service");
        driver.await(
                "its entries only",
                () -> !rows(driver).isEmpty()
                        && rows(driver).stream().allMatch(row -> row.unit().equals(Optional.of(FakeLogs.API))));
    }

    @Test
    void whatIsBeingTypedStaysWhenSomethingElseIsAskedMeanwhile() {
        logs.own = true;
        Driver driver = window();
        driver.awaitText("Only your own entries are shown.");
        driver.press("Show all (asks)");
        driver.run(() -> ((TextField) driver.scene().lookup("#filter")).setText("panic"));
        driver.awaitText("Everybody’s entries are shown.");
        driver.await(
                "what was typed to be searched for",
                () -> logs.lastSource.kind() == JournalKind.PASSED
                        && logs.lastQuery
                                .text()
                                .map(text -> text.text().equals("panic"))
                                .orElse(false));
        assertEquals("panic", Driver.onFx(() -> ((TextField) driver.scene().lookup("#filter")).getText()));
    }

    @Test
    void theOldestEntriesComeFirstWhereThatIsWanted() {
        Driver driver = filled();
        driver.run(() -> ((Button) driver.scene().lookup("#order")).fire());
        driver.await("the oldest", () -> rows(driver).getFirst().equals(logs.row(0)));
        driver.awaitText("oldest first");
        driver.run(() -> table(driver).scrollTo(240));
        driver.await(
                "the next page",
                () -> Driver.onFx(() -> table(driver).getItems().size() >= 1250));
        assertEquals(logs.row(299), rows(driver).getLast());
        driver.press("Follow");
        driver.await("the newest", () -> rows(driver).getFirst().equals(logs.row(19_999)));
        driver.awaitText("newest first");
    }

    @Test
    void theLogOfAUnitLeadsToThePage() {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("services"));
        driver.await("the units", () -> driver.shows("#units"));
        driver.type("#filter", "ssh.service");
        driver.run(() -> ((TableView<?>) driver.scene().lookup("#units"))
                .getSelectionModel()
                .clearAndSelect(0));
        driver.awaitText("Open in Logs");
        driver.press("Open in Logs");
        driver.awaitText("Unit: ssh.service");
    }
}
