package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.session.Verdict;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.audit.Journal;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.helper.auth.PolkitGate;
import org.reeve.helper.auth.ScriptedAuthority;
import org.reeve.helper.auth.Unlock;
import org.reeve.helper.server.ServerFixture.ThingsManage;
import org.reeve.helper.system.Target;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.Json;
import org.reeve.wire.Served;

/** What stands between polkit's yes and the feature, and what is recorded whatever comes of it. */
class DispatcherTest {
    private static final Call CALL = Call.of("things.manage.change", ServerFixture.UNIT);
    private static final ChangeId ID = new ChangeId("0".repeat(32));

    private final Contract contract = new Contract(List.of(new Contract.Entry(ThingsManage.class, Served.ROOT)));
    private final ScriptedAuthority authority = ScriptedAuthority.of(Answer.YES, Answer.NO);
    private final List<String> made = new ArrayList<>();
    private final Cancel cancel = new Cancel();
    private Optional<RuntimeException> guard = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();

    @TempDir
    private Path directory = Path.of("");

    private Optional<Audit> audit = Optional.empty();
    private Optional<Dispatcher> dispatcher = Optional.empty();

    @BeforeEach
    void make() throws IOException {
        ThingsManage feature = unit -> {
            made.add(unit.value());
            fault.ifPresent(DispatcherTest::fail);
            return new Change(unit.value(), "done", List.of("true"), List.of(), List.of());
        };
        org.reeve.helper.server.Row row = org.reeve.helper.server.Row.of(
                ThingsManage.class,
                feature,
                call -> new org.reeve.helper.server.Row.Resolved(new Target("a.service", "tag"), call.arguments()));
        audit = Optional.of(new Audit(directory, 1000, 1, new Json(contract), new Journal(false)));
        dispatcher = Optional.of(new Dispatcher(
                contract,
                List.of(row),
                new PolkitGate(authority, new Unlock(() -> 0), () -> {}),
                audit.get(),
                () -> guard.ifPresent(DispatcherTest::fail),
                new Activity()));
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private void serve() {
        Frame.Request request = new Frame.Request(CALL, Optional.of(ID));
        dispatcher
                .orElseThrow()
                .serve(request, contract.find(CALL.method()).orElseThrow(), new Caller(cancel, _ -> {}, true), null);
    }

    private Optional<ChangeRecord> record() {
        return audit.orElseThrow().find(ID);
    }

    @Test
    @Row("A11")
    void peerThatIsGoneAfterTheYesChangesNothing() {
        guard = Optional.of(new HelperException(Problem.DENIED, "gone"));
        assertEquals(
                Problem.DENIED, assertThrows(HelperException.class, this::serve).problem());
        assertEquals(List.of(), made);
    }

    @Test
    @Row("D6")
    void callThatWasCancelledChangesNothingAndIntendsNothing() {
        cancel.cancel();
        assertEquals(
                Problem.CANCELLED,
                assertThrows(HelperException.class, this::serve).problem());
        assertEquals(List.of(), made);
        assertTrue(record().isEmpty());
    }

    @Test
    void failureIsRecordedWithItsWord() {
        fault = Optional.of(new HelperException(Problem.NOT_FOUND, "it is not there"));
        assertThrows(HelperException.class, this::serve);
        assertEquals(ChangeRecord.State.FAILED, record().orElseThrow().state());
        assertEquals(Optional.of(Problem.NOT_FOUND), record().orElseThrow().problem());
    }

    @Test
    void faultIsRecordedToo() {
        fault = Optional.of(new IllegalStateException("a fault made on purpose"));
        assertThrows(IllegalStateException.class, this::serve);
        assertEquals(Optional.of(Problem.INTERNAL), record().orElseThrow().problem());
    }

    @Test
    void predictionTellsWhatPolkitWouldSayAndDoesNothing() {
        Dispatcher asked = dispatcher.orElseThrow();
        assertEquals(Verdict.Permit.FREE, asked.predict(CALL).permit());
        authority.become(_ -> Answer.NO);
        assertEquals(Verdict.Permit.REFUSED, asked.predict(CALL).permit());
        assertEquals(
                Verdict.Permit.REFUSED,
                asked.predict(Call.of("things.manage.erase")).permit());
        assertEquals(List.of(), made);
    }
}
