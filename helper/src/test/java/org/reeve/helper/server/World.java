package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.wire.Frame;

/**
 * The real server over real sockets, its clients, and what should have come of what they did so far: who is served, which prompt
 * is open, how often something was changed.
 */
final class World extends ServerFixture implements AutoCloseable {
    static final Call CHANGE = Call.of("things.manage.change", UNIT);
    private static final long PATIENCE_SECONDS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SynchronousQueue<Answer> prompt = new SynchronousQueue<>();
    private final List<Talk> talks = new ArrayList<>();

    /** Whose prompt is open, and who waits for it to close; a client that left has its prompt all the same. */
    final Deque<Talk> asking = new ArrayDeque<>();

    private volatile Answer quiet = Answer.YES;
    private final AtomicInteger opened = new AtomicInteger();

    /** How many should have been opened by now. */
    private final AtomicInteger prompts = new AtomicInteger();

    private int effects;

    World() {
        try {
            directory = Files.createTempDirectory("talk");
            serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authority.become((asked, cancel) -> asked.interaction() ? answered(cancel) : quiet);
    }

    /**
     * A prompt that somebody waits for stays open until it is answered, also when its call is cancelled: polkit's answers may be
     * late. One that nobody waits for any more is of a call that is about to learn so.
     */
    private Answer answered(Cancel cancel) {
        int mine = opened.incrementAndGet();
        await(() -> mine <= prompts.get() || cancel.cancelled());
        if (mine > prompts.get()) {
            opened.decrementAndGet();
            cancel.check();
        }
        try {
            return prompt.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What polkit says from now on when it may not ask. */
    void quietly(Answer answer) {
        quiet = answer;
    }

    List<Talk> in(Talk.State state) {
        return talks.stream().filter(talk -> talk.state == state).toList();
    }

    /** Connections that the server should count. */
    int open() {
        return talks.size() - in(Talk.State.CLOSED).size();
    }

    /** Calls that the server should count. */
    int busy() {
        long left = asking.stream().filter(talk -> !talk.busy()).count();
        return (int) (talks.stream().filter(Talk::busy).count() + left);
    }

    /** A client connects once the server has counted who left; until then there may be no room for it. */
    Talk greet() throws IOException {
        await(() -> free() == Activity.MOST_CONNECTIONS - open());
        Talk talk = new Talk(connect(), contract);
        talk.nonce = ((Frame.Hello) talk.wire.decode(talk.read().orElseThrow(), Frame.Hello.class)).nonce();
        talks.add(talk);
        return talk;
    }

    void isRefused() throws IOException {
        Talk talk = new Talk(connect(), contract);
        talk.fails(Problem.BUSY);
        talk.isClosed();
    }

    static Optional<ChangeId> id() {
        return Optional.of(ChangeId.random(RANDOM));
    }

    /** A change that polkit allows without asking. */
    void changes(Talk talk, Optional<ChangeId> id) throws IOException {
        quiet = Answer.YES;
        talk.call(CHANGE, id);
        talk.done(Change.class);
        effects++;
    }

    /** A change that needs a password: its prompt opens, or waits for the one that is open. */
    void asks(Talk talk) throws IOException {
        quiet = Answer.CHALLENGE;
        talk.call(CHANGE, id());
        talk.tells(Stage.ASKING);
        talk.state = Talk.State.ASKING;
        asking.add(talk);
        if (asking.size() == 1) {
            prompts.incrementAndGet();
            await(() -> opened.get() == prompts.get());
        }
    }

    /**
     * Whether somebody hears what becomes of the prompt that is open. Of one that nobody does, nobody here knows when its
     * dismissal counts, and who asks meanwhile may be dismissed with it.
     */
    boolean hears() {
        return asking.getFirst().state == Talk.State.ASKING;
    }

    /** Somebody answers the prompt that is open. */
    void answer(Answer answer) throws IOException {
        Talk first = asking.remove();
        offer(answer);
        if (first.state == Talk.State.ASKING) {
            first.tells(Stage.RUNNING);
            ended(first, answer);
        }
        if (asking.isEmpty()) {
            return;
        }
        if (answer == Answer.DISMISSED) {
            Talk second = asking.remove();
            second.tells(Stage.RUNNING);
            ended(second, answer);
        } else {
            prompts.incrementAndGet();
            await(() -> opened.get() == prompts.get());
        }
    }

    private void offer(Answer answer) {
        try {
            assertTrue(prompt.offer(answer, PATIENCE_SECONDS, TimeUnit.SECONDS), "no prompt was open");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ended(Talk talk, Answer answer) throws IOException {
        switch (answer) {
            case YES -> {
                talk.done(Change.class);
                effects++;
            }
            case NO -> talk.fails(Problem.DENIED);
            case DISMISSED -> talk.fails(Problem.DISMISSED);
            case CHALLENGE, NO_AGENT -> talk.fails(Problem.NO_AGENT);
        }
        talk.state = Talk.State.IDLE;
    }

    void waits(Talk talk, String method) throws IOException {
        talk.call(Call.of(method), Optional.empty());
        happens("waiting");
        talk.state = Talk.State.WAITING;
    }

    void happens(String event) {
        try {
            assertEquals(event, events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client goes; its call is cancelled, and its place in the queue for the prompt is free where it only waited. */
    void leaves(Talk talk) throws IOException {
        Talk.State before = talk.state;
        talk.close();
        left(talk, before);
    }

    /** Whatever the connection was in, it is not any more. */
    void left(Talk talk, Talk.State before) {
        if (before == Talk.State.WAITING) {
            happens("waiting ended");
        }
        if (before == Talk.State.COUNTING || (before == Talk.State.WAITING && talk.opens)) {
            happens("counter closed");
        }
        if (asking.peekLast() == talk && asking.size() > 1) {
            asking.removeLast();
            // Counted out means cancelled: its prompt does not open any more in place of the next one's.
            await(() -> free() == Activity.MOST_CONNECTIONS - open());
        }
    }

    static void await(BooleanSupplier claim) {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        while (!claim.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "it did not come to that");
            LockSupport.parkNanos(20_000);
        }
    }

    /** Nothing was ever changed without a yes, and nothing less. */
    boolean nothingHappenedWithoutAYes() {
        return changed.size() == effects;
    }

    /** Whoever may still call is answered once, by what was asked; whoever left is counted no more. */
    void everythingComesToItsEnd() throws IOException {
        while (!asking.isEmpty()) {
            answer(Answer.YES);
        }
        for (Talk talk : in(Talk.State.IDLE)) {
            talk.call(Call.of("things.read.answer"), Optional.empty());
            assertEquals(42L, talk.done(long.class));
        }
        for (Talk talk : talks) {
            if (talk.state != Talk.State.CLOSED) {
                leaves(talk);
            }
        }
        await(() -> free() == Activity.MOST_CONNECTIONS);
        await(() -> activity.idleMillis() > 0);
        assertTrue(nothingHappenedWithoutAYes());
    }

    @Override
    public void close() throws IOException {
        long begun = System.nanoTime();
        end();
        assertTrue(System.nanoTime() - begun < 4_500_000_000L, "a change or a call was still counted");
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
