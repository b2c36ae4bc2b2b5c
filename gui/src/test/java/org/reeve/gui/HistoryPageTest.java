package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;
import org.reeve.link.Ticket;

/** The page of what was changed, by a helper that follows a script. */
@ExtendWith(FxSession.class)
class HistoryPageTest {
    private final FakeCalls fake = new FakeCalls();
    private Optional<Driver> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    private Driver window(boolean root) {
        fake.rootRunning = root;
        BiFunction<Call, Ticket, Object> obey = fake.change;
        fake.change = (call, ticket) -> {
            Object result = obey.apply(call, ticket);
            fake.records.write(call, ticket, (Change) result);
            return result;
        };
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.run(() -> driver.window().shell().open("history"));
        return driver;
    }

    private static int rows(Driver driver) {
        return Driver.onFx(() ->
                ((TableView<?>) driver.scene().lookup("#history")).getItems().size());
    }

    private static void awaitRows(Driver driver, int many) {
        driver.await(many + " rows", () -> rows(driver) == many);
    }

    private static Button undo(Driver driver) {
        return (Button) Driver.onFx(() -> driver.scene().lookup("#history-undo"));
    }

    @Test
    void whatTheRunningHelpersKeepIsMergedByTime() {
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.awaitText("Stop nginx.service");
        driver.awaitText("cut off");
        driver.awaitText("refused");
        driver.awaitText("Save the override of nginx.service");
        String first = Driver.onFx(() -> String.valueOf(
                ((TableView<?>) driver.scene().lookup("#history")).getItems().getFirst()));
        assertTrue(first.contains("services.manage.stop"), first);
    }

    @Test
    void rootsHelperIsNotStartedByLookingButOnlyWhenAsked() {
        Driver driver = window(false);
        awaitRows(driver, 1);
        driver.awaitText(
                "Only what needed no root rights is here; the rest is kept by the root helper, which does not run.");
        driver.press("Read it too");
        awaitRows(driver, 6);
    }

    @Test
    void changeIsShownWithCommandStatesAndWhatChangedAlong() {
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.select("#history", FakeHistory.id(2).value());
        driver.awaitText("systemctl stop nginx.service");
        driver.awaitText("active (running)");
        driver.awaitText("nginx-exporter.service");
        driver.awaitText("done: inactive (dead)");
    }

    @Test
    void undoMakesTheRecordedCallsAndTheListSaysThatItWasTakenBack() {
        fake.can = call -> new Verdict(Verdict.Permit.FREE, "", "");
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.select("#history", FakeHistory.id(2).value());
        driver.awaitText("Undo: Start nginx.service");
        driver.run(undo(driver)::fire);
        driver.awaitText("taken back");
        assertEquals(
                List.of("services.manage.start"),
                fake.made.stream().map(Call::method).toList());
        awaitRows(driver, 7);
    }

    @Test
    void undoThatNoLongerFitsSaysWhy() {
        fake.can = call -> new Verdict(Verdict.Permit.REFUSED, "There is no unit nginx.service.", "");
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.select("#history", FakeHistory.id(2).value());
        driver.awaitText("There is no unit nginx.service.");
        Button button = undo(driver);
        assertTrue(Driver.onFx(button::isDisabled));
    }

    @Test
    void whatIsDoneInThisWindowIsThereAtOnce() {
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.run(() -> driver.window().shell().open("services"));
        driver.select("nginx.service");
        driver.press("Restart");
        driver.await("the change", () -> !fake.made.isEmpty());
        driver.run(() -> driver.window().shell().open("history"));
        awaitRows(driver, 7);
    }

    @Test
    void everybodysRecordsAreAskedForAndWhoMayNotSeeThemSeesHisOwn() {
        fake.records.refusal = Optional.of(new HelperException(Problem.DENIED, "A rule forbids it."));
        Driver driver = window(true);
        awaitRows(driver, 6);
        ToggleButton everybody = (ToggleButton) Driver.onFx(() -> driver.scene().lookup("#history-everybody"));
        driver.run(everybody::fire);
        driver.await(
                "the refusal", () -> driver.texts().stream().anyMatch(text -> text.contains("A rule forbids it.")));
        assertFalse(Driver.onFx(everybody::isSelected));
        assertEquals(6, rows(driver));

        fake.records.refusal = Optional.empty();
        driver.run(everybody::fire);
        awaitRows(driver, 7);
        driver.awaitText("bob");
    }

    @Test
    void filterThatNothingFitsCanBeCleared() {
        Driver driver = window(true);
        awaitRows(driver, 6);
        driver.run(() -> ((javafx.scene.control.TextField) driver.scene().lookup("#filter")).setText("postgres fail"));
        awaitRows(driver, 1);
        driver.run(() -> ((javafx.scene.control.TextField) driver.scene().lookup("#filter")).setText("nothing such"));
        driver.awaitText("No change fits.");
        driver.press("Clear the filters");
        awaitRows(driver, 6);
    }

    @Test
    void failureSaysWhyAndReadsAgain() {
        fake.records.failure = Optional.of(new HelperException(Problem.FAILED, "The history cannot be read: no."));
        Driver driver = window(true);
        driver.awaitText("The history cannot be shown");
        fake.records.failure = Optional.empty();
        driver.press("Try again");
        awaitRows(driver, 6);
    }

    @Test
    void emptyHistorySaysWhatWillStandThere() {
        fake.records.own.clear();
        fake.records.root.clear();
        Driver driver = window(true);
        driver.awaitText("Nothing was changed yet.");
    }
}
