package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.helper.server.Talk.State;
import org.reeve.testing.Row;
import org.reeve.wire.FrameType;
import org.reeve.wire.Secrets;
import org.reeve.wire.Wire;

/**
 * Whatever clients do, in any order and several at once: a change happens after a yes and only then, each call is answered once
 * or its connection is closed, and what left is counted no more.
 */
class ProtocolProperties {
    private static final int MOST_TALKS = 6;
    private static final int MOST_BUSY = Activity.MOST_CALLS - 1;
    private static final String UNIT = "[{\"value\":\"a.service\"}]";

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    @Row({"A9", "A11", "D3", "D4", "D6"})
    void nothingHappensWithoutAYesAndEveryCallIsAnsweredOnce(@ForAll("talks") ActionChain<World> talks)
            throws IOException {
        World world = talks.withInvariant(
                        "nothing without a yes", state -> assertTrue(state.nothingHappenedWithoutAYes()))
                .run();
        try (world) {
            world.everythingComesToItsEnd();
        }
    }

    @Provide
    Arbitrary<ActionChain<World>> talks() {
        ActionChainArbitrary<World> chain = ActionChain.startWith(World::new);
        for (Step step : steps()) {
            chain = chain.withAction(step.weight(), step);
        }
        return chain.withMaxTransformations(40);
    }

    private static List<Step> steps() {
        return List.of(
                connects(6, "connects", ProtocolProperties::proves),
                connects(1, "connects and proves nothing", (world, talk) -> {
                    ServerFixture.prove(talk.wire, "00".repeat(32));
                    talk.isClosed();
                }),
                connects(1, "connects and calls at once", (world, talk) -> {
                    talk.call(World.CHANGE, World.id());
                    talk.isClosed();
                }),
                connects(1, "connects and leaves", World::leaves),
                on(3, State.IDLE, "looks", (world, talk) -> {
                    talk.call(Call.of("things.read.answer"), Optional.empty());
                    assertEquals(42L, talk.done(long.class));
                }),
                on(1, State.IDLE, "reads a stream", ProtocolProperties::streams),
                on(1, State.IDLE, "asks for too much", (world, talk) -> {
                    talk.call(Call.of("things.read.huge"), Optional.empty());
                    talk.fails(Problem.FAILED);
                }),
                on(1, State.IDLE, "meets a fault", (world, talk) -> {
                    talk.call(Call.of("things.read.fault"), Optional.empty());
                    talk.fails(Problem.INTERNAL);
                }),
                on(1, State.IDLE, "meets an error", (world, talk) -> {
                    talk.call(Call.of("things.read.broken"), Optional.empty());
                    talk.isClosed();
                }),
                on(1, State.IDLE, "calls what is not there", (world, talk) -> {
                    sends(
                            talk,
                            'C',
                            "{\"call\":{\"method\":\"things.manage.erase\",\"arguments\":[],\"mayAsk\":true}}");
                    talk.fails(Problem.UNSUPPORTED);
                }),
                on(1, State.IDLE, "calls with an identity", (world, talk) -> {
                    sends(
                            talk,
                            'C',
                            "{\"call\":{\"method\":\"things.manage.change\",\"arguments\":" + UNIT
                                    + ",\"mayAsk\":true},\"uid\":0}");
                    talk.fails(Problem.INVALID);
                }),
                on(1, State.IDLE, "sends what is no frame", (world, talk) -> {
                    sends(talk, 'X', "");
                    talk.isClosed();
                }),
                on(1, State.IDLE, "proves itself again", (world, talk) -> {
                    ServerFixture.prove(talk.wire, Secrets.proof(world.secret, talk.nonce));
                    talk.isClosed();
                }),
                on(1, State.IDLE, "sends what is no JSON", (world, talk) -> {
                    sends(talk, 'C', "{");
                    talk.isClosed();
                }),
                on(4, State.IDLE, "changes", (world, talk) -> world.changes(talk, World.id())),
                on(1, State.IDLE, "changes twice under one id", ProtocolProperties::twice),
                on(1, State.IDLE, "changes without an id", (world, talk) -> {
                    talk.call(World.CHANGE, Optional.empty());
                    talk.fails(Problem.INVALID);
                }),
                on(2, State.IDLE, "is denied", (world, talk) -> {
                    world.quietly(Answer.NO);
                    talk.call(World.CHANGE, World.id());
                    talk.fails(Problem.DENIED);
                }),
                on(1, State.IDLE, "may not ask", (world, talk) -> {
                    world.quietly(Answer.CHALLENGE);
                    Call quiet = new Call(World.CHANGE.method(), World.CHANGE.arguments(), false);
                    talk.call(quiet, World.id());
                    talk.fails(Problem.NEEDS_PASSWORD);
                }),
                busy(4, "asks for a password", world -> world.asking.size() < 2, World::asks),
                busy(2, "waits", _ -> true, (world, talk) -> world.waits(talk, "things.read.waiting")),
                busy(1, "waits for an object", _ -> true, (world, talk) -> {
                    talk.opens = true;
                    world.waits(talk, "things.read.counterOnceLeft");
                }),
                on(1, State.IDLE, "opens a counter", (world, talk) -> {
                    talk.call(Call.of("things.read.counter"), Optional.empty());
                    talk.done(void.class);
                    talk.state = State.COUNTING;
                }),
                on(2, State.COUNTING, "counts", (world, talk) -> {
                    talk.call(Call.of("counter.object.next"), Optional.empty());
                    assertEquals(++talk.count, talk.done(long.class));
                }),
                on(1, State.COUNTING, "calls a right through a counter", (world, talk) -> {
                    sends(
                            talk,
                            'C',
                            "{\"call\":{\"method\":\"things.manage.change\",\"arguments\":" + UNIT
                                    + ",\"mayAsk\":true}}");
                    talk.fails(Problem.UNSUPPORTED);
                }),
                on(1, State.WAITING, "sends a call while one runs", ProtocolProperties::interrupts),
                on(1, State.ASKING, "sends a call while one asks", ProtocolProperties::interrupts),
                on(1, State.IDLE, "leaves", World::leaves),
                on(1, State.WAITING, "leaves a call", World::leaves),
                on(1, State.ASKING, "leaves a prompt", World::leaves),
                on(1, State.COUNTING, "leaves a counter", World::leaves),
                answers(4, Answer.YES),
                answers(1, Answer.NO),
                answers(1, Answer.DISMISSED),
                answers(1, Answer.NO_AGENT),
                new Step(1, "connects too often", _ -> true, (world, _) -> crowds(world)));
    }

    private static Step connects(int weight, String name, Doing doing) {
        return new Step(
                weight, name, world -> world.open() < MOST_TALKS, (world, _) -> doing.run(world, world.greet()));
    }

    private static void proves(World world, Talk talk) throws IOException {
        ServerFixture.prove(talk.wire, Secrets.proof(world.secret, talk.nonce));
        talk.state = State.IDLE;
    }

    private static void streams(World world, Talk talk) throws IOException {
        talk.call(Call.of("things.read.stream"), Optional.empty());
        Wire.Raw raw = talk.read().orElseThrow();
        while (raw.type() == FrameType.ITEMS) {
            raw = talk.read().orElseThrow();
        }
        assertEquals(FrameType.DONE, raw.type());
    }

    private static void twice(World world, Talk talk) throws IOException {
        Optional<ChangeId> id = World.id();
        world.changes(talk, id);
        talk.call(World.CHANGE, id);
        talk.fails(Problem.CONFLICT);
    }

    private static void interrupts(World world, Talk talk) throws IOException {
        State before = talk.state;
        talk.call(World.CHANGE, World.id());
        talk.isClosed();
        world.left(talk, before);
    }

    private static void crowds(World world) throws IOException {
        for (int i = world.open(); i < Activity.MOST_CONNECTIONS; i++) {
            world.greet();
        }
        world.isRefused();
        for (Talk talk : world.in(State.GREETED)) {
            world.leaves(talk);
        }
    }

    private static void sends(Talk talk, char type, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        talk.wire
                .socket()
                .getOutputStream()
                .write(ByteBuffer.allocate(5 + octets.length)
                        .putInt(octets.length)
                        .put((byte) type)
                        .put(octets)
                        .array());
    }

    private static Step answers(int weight, Answer answer) {
        return new Step(
                weight,
                "the prompt is answered with " + answer,
                world -> !world.asking.isEmpty() && (answer != Answer.DISMISSED || world.hears()),
                (world, _) -> world.answer(answer));
    }

    private static Step busy(int weight, String name, Predicate<World> possible, Doing doing) {
        Step step = on(weight, State.IDLE, name, doing);
        return new Step(
                weight,
                name,
                world -> world.busy() < MOST_BUSY && step.possible().test(world) && possible.test(world),
                step.doing());
    }

    /** Something that one of the connections in a state does. */
    private static Step on(int weight, State state, String name, Doing doing) {
        return new Step(weight, name, world -> !world.in(state).isEmpty(), (world, which) -> {
            List<Talk> all = world.in(state);
            doing.run(world, all.get(which % all.size()));
        });
    }

    private interface Doing {
        void run(World world, Talk talk) throws IOException;
    }

    private interface Happening {
        void run(World world, int which) throws IOException;
    }

    /** What may happen next. */
    private record Step(int weight, String name, Predicate<World> possible, Happening doing)
            implements Action.Independent<World> {
        @Override
        public boolean precondition(World world) {
            return possible.test(world);
        }

        @Override
        public Arbitrary<Transformer<World>> transformer() {
            return Arbitraries.integers()
                    .between(0, 11)
                    .map(which -> Transformer.mutate(name + " " + which, world -> {
                        try {
                            doing.run(world, which);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        }
    }
}
