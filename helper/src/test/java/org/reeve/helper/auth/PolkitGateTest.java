package org.reeve.helper.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Right;
import org.reeve.api.Stage;
import org.reeve.api.session.Verdict;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.helper.system.Target;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;
import org.reeve.wire.Served;

@Timeout(20)
class PolkitGateTest {
    interface ThingsManage extends Right.Manage {
        void change();
    }

    interface ThingsDestroy extends Right.Destroy {
        void destroy();
    }

    private static final Contract CONTRACT = new Contract(List.of(
            new Contract.Entry(ThingsManage.class, Served.ROOT), new Contract.Entry(ThingsDestroy.class, Served.ROOT)));
    private static final Target TARGET = new Target("ssh.service", "tag");

    private final AtomicLong clock = new AtomicLong(1000);
    private final Unlock unlock = new Unlock(clock::get);
    private final List<Stage> stages = Collections.synchronizedList(new ArrayList<>());

    private static Gate.Question question(String method, boolean mayAsk) {
        Operation operation = CONTRACT.find(method).orElseThrow();
        return new Gate.Question(operation, TARGET, mayAsk);
    }

    private PolkitGate gate(Authority authority) {
        return new PolkitGate(authority, unlock, () -> {});
    }

    private Problem refusal(Gate gate, String method, boolean mayAsk) {
        return assertThrows(
                        HelperException.class,
                        () -> gate.authorize(question(method, mayAsk), new Cancel(), stages::add))
                .problem();
    }

    @Test
    void yesRunsWithoutAPrompt() {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.YES, Answer.NO);

        assertEquals(
                TARGET,
                gate(authority)
                        .authorize(question("things.manage.change", true), new Cancel(), stages::add)
                        .target());
        assertEquals(0, authority.prompts());
    }

    @Test
    @Row("C16")
    void questionNamesActionMethodAndTarget() {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.YES, Answer.NO);
        gate(authority).authorize(question("things.manage.change", true), new Cancel(), stages::add);

        assertEquals(
                List.of(new ScriptedAuthority.Asked(
                        "org.reeve.things.manage.change",
                        Map.of("method", "things.manage.change", "target", "ssh.service"),
                        false)),
                authority.asked());
    }

    @Test
    void noIsDeniedEvenWhileUnlocked() {
        unlock.unlock();
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.NO, Answer.YES);

        assertEquals(Problem.DENIED, refusal(gate(authority), "things.manage.change", true));
        assertEquals(0, authority.prompts());
    }

    @Test
    void challengeAsksOnceAndTellsTheStages() {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, Answer.YES);
        gate(authority).authorize(question("things.manage.change", true), new Cancel(), stages::add);

        assertEquals(1, authority.prompts());
        assertEquals(List.of(Stage.ASKING, Stage.RUNNING), stages);
    }

    @Test
    void challengeIsMetByUnlockingWithoutAPrompt() {
        unlock.unlock();
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, Answer.NO);
        gate(authority).authorize(question("things.manage.change", false), new Cancel(), stages::add);

        assertEquals(0, authority.prompts());
    }

    @Test
    void destroyAlwaysAsks() {
        unlock.unlock();
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, Answer.YES);
        gate(authority).authorize(question("things.destroy.destroy", true), new Cancel(), stages::add);

        assertEquals(1, authority.prompts());
        assertEquals(Problem.NEEDS_PASSWORD, refusal(gate(authority), "things.destroy.destroy", false));
    }

    @Test
    void callThatMayNotAskNeedsAPassword() {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, Answer.YES);

        assertEquals(Problem.NEEDS_PASSWORD, refusal(gate(authority), "things.manage.change", false));
        assertEquals(0, authority.prompts());
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"YES"},
            mode = EnumSource.Mode.EXCLUDE)
    @Row("A5")
    void everyAnswerButYesRefuses(Answer answer) {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, answer);
        Problem problem = refusal(gate(authority), "things.manage.change", true);

        assertEquals(
                switch (answer) {
                    case NO -> Problem.DENIED;
                    case DISMISSED -> Problem.DISMISSED;
                    case CHALLENGE, NO_AGENT -> Problem.NO_AGENT;
                    case YES -> throw new IllegalStateException();
                },
                problem);
    }

    @Test
    @Row("A5")
    void authorityThatFailsRefuses() {
        Authority broken = (action, details, interaction, cancel) -> {
            throw new HelperException(Problem.UNAVAILABLE, "gone");
        };

        assertEquals(Problem.UNAVAILABLE, refusal(gate(broken), "things.manage.change", true));
    }

    @Test
    void predictionAgreesWithWhatThenHappens() {
        for (Answer quiet : new Answer[] {Answer.YES, Answer.CHALLENGE, Answer.NO}) {
            PolkitGate gate = gate(ScriptedAuthority.of(quiet, Answer.NO));
            Verdict.Permit permit =
                    gate.peek(question("things.manage.change", true)).permit();
            assertEquals(
                    switch (quiet) {
                        case YES -> Verdict.Permit.FREE;
                        case CHALLENGE -> Verdict.Permit.ASKS;
                        case NO, DISMISSED, NO_AGENT -> Verdict.Permit.REFUSED;
                    },
                    permit);
        }
        unlock.unlock();
        PolkitGate gate = gate(ScriptedAuthority.of(Answer.CHALLENGE, Answer.NO));
        assertEquals(
                Verdict.Permit.FREE,
                gate.peek(question("things.manage.change", true)).permit());
        assertEquals(
                Verdict.Permit.ASKS,
                gate.peek(question("things.destroy.destroy", true)).permit());
    }

    @Test
    @Row("D5")
    void oneDialogForManyCallsAndItsDismissalEndsThemAll() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        ScriptedAuthority authority = new ScriptedAuthority(asked -> {
            if (!asked.interaction()) {
                return Answer.CHALLENGE;
            }
            join(waiting);
            return Answer.DISMISSED;
        });
        PolkitGate gate = gate(authority);
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            callers.add(Thread.ofPlatform().start(() -> problems.add(refusal(gate, "things.manage.change", true))));
        }
        while (stages.size() < 8) {
            Thread.onSpinWait();
        }
        waiting.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertEquals(1, authority.prompts());
        assertEquals(Collections.nCopies(8, Problem.DISMISSED), problems);
    }

    @Test
    @Row("D5")
    void dialogThatIsClosedOnceACallerWasToldOfItIsClosedForThatCallerToo() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch dismissed = new CountDownLatch(1);
        ScriptedAuthority authority = new ScriptedAuthority(asked -> {
            if (!asked.interaction()) {
                return Answer.CHALLENGE;
            }
            join(told);
            return Answer.DISMISSED;
        });
        PolkitGate gate = gate(authority);
        Thread first = Thread.ofPlatform().start(() -> {
            refusal(gate, "things.manage.change", true);
            dismissed.countDown();
        });
        while (authority.prompts() == 0) {
            Thread.onSpinWait();
        }
        HelperException second = assertThrows(
                HelperException.class,
                () -> gate.authorize(question("things.manage.change", true), new Cancel(), stage -> {
                    told.countDown();
                    join(dismissed);
                }));
        first.join();

        assertEquals(Problem.DISMISSED, second.problem());
        assertEquals(1, authority.prompts());
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Row("D6")
    void yesThatComesAfterTheCancelIsNotAGrant() {
        Cancel cancel = new Cancel();
        ScriptedAuthority authority = new ScriptedAuthority(asked -> {
            if (asked.interaction()) {
                cancel.cancel();
                return Answer.YES;
            }
            return Answer.CHALLENGE;
        });

        HelperException refused = assertThrows(HelperException.class, () -> gate(authority)
                .authorize(question("things.manage.change", true), cancel, stages::add));
        assertEquals(Problem.CANCELLED, refused.problem());
    }

    @Test
    void unlockingAsksForAdministering() {
        ScriptedAuthority authority = ScriptedAuthority.of(Answer.CHALLENGE, Answer.YES);

        assertTrue(gate(authority).unlock(true, new Cancel(), stages::add).unlocked());
        assertEquals(PolkitGate.ADMINISTER, authority.asked().getLast().action());
        assertEquals(
                Problem.DENIED,
                assertThrows(HelperException.class, () -> gate(ScriptedAuthority.of(Answer.NO, Answer.YES))
                                .unlock(true, new Cancel(), stages::add))
                        .problem());
    }
}
