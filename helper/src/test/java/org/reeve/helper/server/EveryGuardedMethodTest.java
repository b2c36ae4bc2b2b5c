package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord.State;
import org.reeve.helper.auth.FakePolkit;
import org.reeve.helper.auth.FakePolkit.Asked;
import org.reeve.helper.auth.FakePolkit.Decision;
import org.reeve.testing.PrivateBus;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;
import org.reeve.wire.Served;

/**
 * Each method that root serves and that is more than a look, by each thing that polkit, the person and the machine can do
 * meanwhile: over a real bus, with a polkit that records. The methods come from the contract, so none can be left out.
 */
@Timeout(60)
class EveryGuardedMethodTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir
    static Path folder = Path.of("");

    private static Optional<FakePolkit> started = Optional.empty();
    private Optional<Attempt> made = Optional.empty();

    @BeforeAll
    static void start() throws IOException, DBusException {
        assumeTrue(PrivateBus.installed(), "dbus-daemon is not installed");
        started = Optional.of(FakePolkit.start(folder));
    }

    @AfterAll
    static void end() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @AfterEach
    void close() {
        made.ifPresent(Attempt::close);
    }

    private static Stream<Operation> guarded() {
        Contract contract = Contract.reeve();
        return contract.entries().stream()
                .filter(entry -> entry.served() != Served.OWN)
                .flatMap(entry -> contract.operations(entry.right(), Grade.of(entry.right())).stream())
                .filter(operation -> operation.grade() != Grade.LOOK);
    }

    static Stream<Arguments> operations() {
        return guarded().map(Arguments::of);
    }

    static Stream<Arguments> operationsAndCases() {
        return guarded().flatMap(operation -> Arrays.stream(Case.values()).map(one -> Arguments.of(operation, one)));
    }

    private static FakePolkit polkit() {
        return started.orElseThrow();
    }

    private Attempt attempt(Operation operation) throws IOException {
        return attempt(operation, polkit(), PATIENCE);
    }

    private Attempt attempt(Operation operation, FakePolkit polkit, Duration patience) throws IOException {
        Attempt attempt = new Attempt(operation, polkit, patience, Files.createTempDirectory(folder, "records"));
        made = Optional.of(attempt);
        return attempt;
    }

    /** What can happen to a call, and what has to come of it. */
    enum Case {
        NO_BY_RULE(Problem.DENIED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return Decision.NO;
            }
        },
        NO_BY_RULE_THOUGH_UNLOCKED(Problem.DENIED) {
            @Override
            void prepare(Attempt attempt) {
                attempt.unlock();
            }

            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return Decision.NO;
            }
        },
        DISMISSED(Problem.DISMISSED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return asked.interaction() ? Decision.DISMISSED : Decision.CHALLENGE;
            }
        },
        WRONG_PASSWORD(Problem.DENIED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return asked.interaction() ? Decision.NO : Decision.CHALLENGE;
            }
        },
        NOBODY_CAN_ASK(Problem.NO_AGENT) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return Decision.CHALLENGE;
            }
        },
        MAY_NOT_ASK(Problem.NEEDS_PASSWORD) {
            @Override
            void prepare(Attempt attempt) {
                attempt.mayAsk(false);
            }

            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return asked.interaction() ? Decision.YES : Decision.CHALLENGE;
            }
        },
        YES_AND_CHALLENGE_AT_ONCE(Problem.DENIED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                return Decision.BOTH;
            }
        },
        ERROR(Problem.UNAVAILABLE) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                throw FakePolkit.error("Action org.reeve.x is not registered");
            }
        },
        ERROR_AT_THE_PROMPT(Problem.UNAVAILABLE) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                if (asked.interaction()) {
                    throw FakePolkit.error("the agent fell over");
                }
                return Decision.CHALLENGE;
            }
        },
        HANGS_AND_SAYS_YES_TOO_LATE(Problem.TIMEOUT) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                attempt.awaitEnd();
                return Decision.YES;
            }
        },
        CANCELLED_AND_THEN_YES(Problem.CANCELLED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                if (!asked.interaction()) {
                    return Decision.CHALLENGE;
                }
                attempt.cancel();
                attempt.awaitEnd();
                return Decision.YES;
            }
        },
        WINDOW_GONE_AT_THE_PROMPT(Problem.DENIED) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                if (asked.interaction()) {
                    attempt.endWindow();
                }
                return asked.interaction() ? Decision.YES : Decision.CHALLENGE;
            }
        },
        TARGET_CHANGED_AT_THE_PROMPT(Problem.CONFLICT) {
            @Override
            Decision decide(Asked asked, Attempt attempt) {
                attempt.changeTarget();
                return asked.interaction() ? Decision.YES : Decision.CHALLENGE;
            }
        };

        private final Problem expected;

        Case(Problem expected) {
            this.expected = expected;
        }

        void prepare(Attempt attempt) {}

        abstract Decision decide(Asked asked, Attempt attempt);
    }

    @Row({"A2", "A3", "A4", "A7", "A9", "A14", "A18", "C16"})
    @ParameterizedTest
    @MethodSource("operations")
    void runsAfterAYesToAQuestionAboutTheWindowTheMethodAndItsTarget(Operation operation) throws IOException {
        Attempt attempt = attempt(operation);
        polkit().become(_ -> Decision.YES);
        attempt.serve();
        assertEquals(1, attempt.invocations());
        assertEquals(
                List.of(new Asked("unix-process", attempt.window(), operation.action(), attempt.details(), false)),
                polkit().asked());
        if (operation.changes()) {
            assertEquals(State.DONE, attempt.record().orElseThrow().state());
        }
    }

    @Row({"A5", "A8", "A9", "A11", "A22", "D6"})
    @ParameterizedTest
    @MethodSource("operationsAndCases")
    void doesNotRunAfterAnythingElse(Operation operation, Case one) throws Exception {
        boolean hangs = one == Case.HANGS_AND_SAYS_YES_TOO_LATE;
        Attempt attempt = attempt(operation, polkit(), hangs ? SOON : PATIENCE);
        one.prepare(attempt);
        polkit().become(asked -> one.decide(asked, attempt));
        HelperException refusal = assertThrows(HelperException.class, attempt::serve);
        assertEquals(one.expected, refusal.problem(), refusal.sentence());
        assertEquals(0, attempt.invocations(), "it ran all the same");
        if (one == Case.CANCELLED_AND_THEN_YES) {
            assertTrue(polkit().takesBack(), "the prompt stayed open");
        }
        assertTrue(attempt.record().filter(told -> told.state() == State.DONE).isEmpty());
    }

    @Row("A12")
    @ParameterizedTest
    @MethodSource("operations")
    void unlockingStandsForThePasswordOfWhatDoesNotDestroyAndOfNothingElse(Operation operation) throws IOException {
        Attempt attempt = attempt(operation);
        attempt.unlock();
        attempt.mayAsk(false);
        polkit().become(_ -> Decision.CHALLENGE);
        if (operation.grade() == Grade.DESTROY) {
            assertEquals(
                    Problem.NEEDS_PASSWORD,
                    assertThrows(HelperException.class, attempt::serve).problem());
            assertEquals(0, attempt.invocations());
        } else {
            attempt.serve();
            assertEquals(1, attempt.invocations());
        }
        assertEquals(1, polkit().asked().size(), "polkit is asked first all the same");
    }

    @Row({"A5", "A22"})
    @ParameterizedTest
    @MethodSource("operations")
    void doesNotRunWhenTheBusEndsAtThePrompt(Operation operation) throws Exception {
        try (FakePolkit mortal = FakePolkit.start(Files.createTempDirectory(folder, "bus"))) {
            Attempt attempt = attempt(operation, mortal, PATIENCE);
            mortal.become(asked -> {
                if (asked.interaction()) {
                    mortal.endBus();
                }
                return asked.interaction() ? Decision.YES : Decision.CHALLENGE;
            });
            HelperException refusal = assertThrows(HelperException.class, attempt::serve);
            assertEquals(Problem.UNAVAILABLE, refusal.problem(), refusal.sentence());
            assertEquals(0, attempt.invocations());
        }
    }

    /** So that a test that finds no method cannot pass. */
    @Test
    void thereAreMethodsOfEveryGrade() {
        List<Grade> grades = guarded().map(Operation::grade).distinct().sorted().toList();
        assertEquals(List.of(Grade.CONFIDENTIAL, Grade.MANAGE, Grade.DESTROY), grades);
        assertTrue(guarded().count() > 15, Map.of("methods", guarded().count()).toString());
    }
}
