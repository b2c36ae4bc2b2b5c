package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.testing.Row;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Wire;

/** Calls that change something, over a real socket: from the question to the record. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a read in native code heeds no interrupt
class ChangesTest extends ServerFixture {
    @Test
    void changeIsMadeOnTheCanonicalNameAndRecorded() throws IOException {
        try (Wire wire = greeted()) {
            ChangeId id = new ChangeId("00".repeat(16));
            Call call = Call.of("things.manage.change", UNIT);
            wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
            done(wire, Change.class);

            assertEquals(List.of(CANONICAL), changed);
            assertEquals(
                    "canonical.service", authority.asked().getFirst().details().get("target"));
            assertEquals(ChangeRecord.State.DONE, audit.find(id).orElseThrow().state());

            wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
            assertEquals(Problem.CONFLICT, failed(wire).problem());
            assertEquals(1, changed.size(), "the same id is not done twice");
        }
    }

    @Test
    void changeWithoutAnIdIsInvalid() throws IOException {
        try (Wire wire = greeted()) {
            wire.sendCall(new Frame.Request(Call.of("things.manage.change", UNIT), Optional.empty()), contract::find);
            assertEquals(Problem.INVALID, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    @Row("A8")
    void deniedCallNeverReachesTheFeature() throws IOException {
        authority.become(asked -> Answer.NO);
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.manage.change", UNIT));
            assertEquals(Problem.DENIED, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    @Row("A11")
    void targetThatChangedDuringTheQuestionIsAConflict() throws IOException {
        authority.become(asked -> {
            tags.incrementAndGet();
            return Answer.YES;
        });
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.manage.change", UNIT));
            assertEquals(Problem.CONFLICT, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    @Row("D6")
    void clientThatLeavesDuringThePromptChangesNothing() throws Exception {
        BlockingQueue<String> answered = new LinkedBlockingQueue<>();
        authority.become(asked -> {
            if (!asked.interaction()) {
                return Answer.CHALLENGE;
            }
            events.add("prompt");
            return take(answered);
        });
        Wire wire = greeted();
        send(wire, Call.of("things.manage.change", UNIT));
        assertEquals(FrameType.PROGRESS, wire.read().orElseThrow().type());
        assertEquals("prompt", events.poll(10, TimeUnit.SECONDS));
        wire.close();
        World.await(() -> free() == Activity.MOST_CONNECTIONS);
        answered.add("yes");
        server.end("the prompt was answered late", 1000);
        assertEquals(List.of(), changed);
    }

    private static Answer take(BlockingQueue<String> answered) {
        try {
            answered.take();
            return Answer.YES;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
