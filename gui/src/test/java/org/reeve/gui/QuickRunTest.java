package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.TraceElement;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.gui.quick.Runner;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Undo;

/** Running calls from outside their page: asked first, run once, told with Undo and Details. */
@ExtendWith(FxSession.class)
final class QuickRunTest {
    private static final Call RESTART = call("restart", "nginx.service");

    private final FakeCalls fake = new FakeCalls();
    private final Background background = Background.ofWindow();
    private final QuickActions quick = new QuickActions();
    private final Driver driver = Driver.open(fake, quick, Scheme.LIGHT, 1280, 800);
    private final Jobs jobs = new Jobs(fake, background);
    private final Runner runner =
            new Runner(jobs, quick, driver.window().shell(), driver.window().shell()::pages);

    @AfterEach
    void close() {
        driver.close();
        background.close();
    }

    private static Call call(String action, String unit) {
        return Call.of("services.manage." + action, new UnitName(unit));
    }

    private void run(Call call) {
        driver.run(() -> runner.run(call));
    }

    private List<String> made() {
        return fake.made.stream()
                .map(call -> call.method().replace("services.manage.", ""))
                .toList();
    }

    @Test
    void theEndIsToldWithWhatItIsNowAndHowLongItTook() {
        run(RESTART);
        driver.awaitText("nginx.service restarted · active (running) · 0.");
        driver.press("Details");
        driver.awaitText("systemctl restart nginx.service");
    }

    @Test
    void askedTwiceItRunsOnce() {
        fake.change = FakeCalls.stuckAt(Stage.RUNNING);
        driver.run(() -> {
            runner.run(RESTART);
            runner.run(RESTART);
        });
        driver.await(
                "one job",
                () -> made().size() == 1
                        && Driver.onFx(() -> runner.running(RESTART).isPresent()));
        run(RESTART);
        driver.pause(200);
        assertEquals(List.of("restart"), made());
        driver.run(() -> runner.running(RESTART).orElseThrow().giveUp());
    }

    @Test
    void whatFollowsIsAskedOnceAndBefore() {
        Call stop = call("stop", "NetworkManager.service");
        run(stop);
        driver.awaitText("this computer goes offline");
        run(stop);
        driver.pause(200);
        assertEquals(List.of(), made());
        driver.press("Stop NetworkManager.service anyway");
        driver.awaitText("NetworkManager.service stopped");
        assertEquals(List.of("stop"), made());
    }

    @Test
    void aQuestionThatIsPutAwayCanBeAskedAgain() {
        Call stop = call("stop", "NetworkManager.service");
        run(stop);
        driver.awaitText("this computer goes offline");
        driver.press("Cancel");
        run(stop);
        driver.awaitText("this computer goes offline");
        assertEquals(List.of(), made());
    }

    @Test
    void undoMakesTheChangesOwnCallsAndIsTold() {
        run(call("stop", "nginx.service"));
        driver.awaitText("nginx.service stopped");
        driver.press("Undo");
        driver.awaitText("nginx.service started");
        assertEquals(List.of("stop", "start"), made());
    }

    @Test
    void severalCallsOfAnUndoRunInOrderUntilOneFails() {
        List<Call> undo = List.of(call("start", "a.service"), call("start", "b.service"), call("start", "c.service"));
        var obey = fake.change;
        fake.change = (call, ticket) -> call.arguments().getFirst().equals(new UnitName("b.service"))
                ? FakeCalls.failing(Problem.DENIED, "A rule forbids it.").apply(call, ticket)
                : obey.apply(call, ticket);
        driver.run(() -> runner.takeBack(new Undo(new ChangeId("0".repeat(32)), undo)));
        driver.awaitText("b.service was not started · A rule forbids it.");
        assertEquals(2, fake.made.size());
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("a.service started")));
    }

    @Test
    void aClosedPromptIsToldQuietly() {
        fake.change = FakeCalls.failing(Problem.DISMISSED, "closed");
        run(RESTART);
        driver.awaitText("nginx.service was not restarted: you closed the password prompt.");
        assertTrue(driver.texts().stream().noneMatch("Details"::equals));
    }

    @Test
    void aFailureHasTheHelpersOwnTrace() {
        fake.change = (call, ticket) -> {
            throw new org.reeve.api.HelperException(Problem.FAILED, "Exit code 1.")
                    .withHelperTrace(List.of(
                            new TraceElement("org.reeve.helper.services.UnitJobs", "restart", "UnitJobs.java", 42)));
        };
        run(RESTART);
        driver.awaitText("nginx.service was not restarted · Exit code 1.");
        driver.press("Details");
        driver.awaitText("services.manage.restart");
        String text = Driver.onFx(
                () -> ((javafx.scene.control.TextArea) driver.scene().lookup(".card .text-area")).getText());
        assertTrue(text.contains("UnitJobs"), text);
    }

    @Test
    void aLostChangeIsToldWithItsFate() {
        fake.change = FakeCalls.failing(Problem.DISCONNECTED, "ended");
        run(RESTART);
        driver.awaitText("The helper ended unexpectedly · Restart nginx.service: was not begun, nothing was done.");
    }

    @Test
    void withoutAnAgentItSaysWhatToDo() {
        fake.change = FakeCalls.failing(Problem.NO_AGENT, "none");
        run(RESTART);
        driver.awaitText("no polkit agent is running");
        driver.awaitText("What to do");
    }

    @Test
    void anAnswerThatIsNoChangeIsAFault() {
        fake.change = (call, ticket) -> "something else";
        run(RESTART);
        driver.awaitText("nginx.service was not restarted · This is a fault in Reeve itself.");
    }

    @Test
    void whatChangesNothingIsNeitherRunNorPinned() {
        List<Call> others = List.of(
                Call.of("session.read.ping"),
                Call.of("session.administer.unlock"),
                Call.of("services.read.watch", Scope.SYSTEM),
                Call.of("weather.manage.rain"));
        for (Call call : others) {
            run(call);
            driver.run(() -> runner.pin(call));
        }
        driver.awaitText("Only what changes something");
        assertEquals(List.of(), fake.made);
        assertEquals(List.of(), Driver.onFx(() -> List.copyOf(quick.all())));
    }

    @Test
    void whatIsRunIsThePinnedCallAndNothingMore() {
        driver.run(() -> runner.pin(RESTART));
        run(quick.all().getFirst().call());
        driver.awaitText("nginx.service restarted");
        assertEquals(List.of(RESTART), fake.made);
    }

    @Test
    void unpinningIsTakenBackInItsPlace() {
        driver.run(() -> {
            runner.pin(RESTART);
            runner.pin(call("stop", "ssh.service"));
            runner.unpin(RESTART);
        });
        driver.awaitText("No quick action any more: Restart nginx.service.");
        driver.run(() -> {
            javafx.scene.Node undo = driver.scene().getRoot().lookupAll(".toast-action").stream()
                    .reduce((_, last) -> last)
                    .orElseThrow();
            ((javafx.scene.control.Button) undo).fire();
        });
        assertEquals(
                Optional.of(RESTART),
                Driver.onFx(() -> Optional.of(quick.all().getFirst().call())));
    }
}
