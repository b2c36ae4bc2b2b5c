package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.audit.Journal;
import org.reeve.helper.auth.KernelGate;
import org.reeve.helper.system.Target;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.Json;
import org.reeve.wire.Operation;

/** Each method of the contract that changes something, done and failing: exactly one record of exactly one id. */
class EveryChangeTest {
    private static final Change DONE = new Change("a", "done", List.of("true"), List.of(), List.of("b"), "not done");

    @TempDir
    private Path folder = Path.of("");

    private final ChangeId id = ChangeId.random(new SecureRandom());

    static Stream<Arguments> changes() {
        return operations().map(Arguments::of);
    }

    private static Stream<Operation> operations() {
        Contract contract = Contract.reeve();
        return contract.entries().stream()
                .flatMap(entry -> contract.operations(entry.right(), Grade.of(entry.right())).stream())
                .filter(Operation::changes);
    }

    private Audit serve(Operation operation, Optional<HelperException> failure) throws IOException {
        Contract contract = Contract.reeve();
        Audit audit = new Audit(
                Files.createTempDirectory(folder, "records"), 1000, 1, new Json(contract), new Journal(false));
        Dispatcher dispatcher = new Dispatcher(
                contract, List.of(row(operation.owner(), failure)), new KernelGate(), audit, () -> {}, new Activity());
        Frame.Request request = new Frame.Request(
                new Call(operation.name(), List.of(), false),
                Optional.of(id),
                Optional.of(Occasion.of(Origin.TERMINAL)));
        Caller caller = new Caller(new Cancel(), _ -> {}, false);
        Sink<Object> items = _ -> {};
        Sink<?> sink = operation.item().isPresent() ? items : null;
        if (failure.isPresent()) {
            assertThrows(HelperException.class, () -> dispatcher.serve(request, operation, caller, sink));
        } else {
            assertEquals(DONE, dispatcher.serve(request, operation, caller, sink));
        }
        return audit;
    }

    private static <T> Row row(Class<T> right, Optional<HelperException> failure) {
        Object feature = Proxy.newProxyInstance(right.getClassLoader(), new Class<?>[] {right}, (_, _, _) -> {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return DONE;
        });
        return Row.of(right, right.cast(feature), call -> new Row.Resolved(new Target("a", ""), nothing(call, right)));
    }

    /** As many arguments as the method has; what a feature that does nothing is given does not matter. */
    @SuppressWarnings("NullAway")
    private static List<Object> nothing(Call call, Class<?> right) {
        Contract contract = Contract.reeve();
        Operation operation = contract.find(call.method()).orElseThrow();
        assertEquals(right, operation.owner());
        List<Object> arguments = new ArrayList<>();
        operation
                .parameters()
                .forEach(type -> arguments.add(
                        type == int.class
                                ? (Object) 0
                                : type == long.class ? (Object) 0L : type == boolean.class ? false : null));
        return arguments;
    }

    private ChangeRecord only(Audit audit) {
        Iterator<ChangeRecord> all = audit.own();
        ChangeRecord record = all.next();
        assertTrue(!all.hasNext(), "more than one record");
        assertEquals(id, record.id());
        assertEquals(audit.find(id), Optional.of(record));
        return record;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void leavesOneRecordThatSaysWhatWasDoneAndFromWhere(Operation operation) throws IOException {
        ChangeRecord record = only(serve(operation, Optional.empty()));

        assertEquals(ChangeRecord.State.DONE, record.state());
        assertEquals(operation.name(), record.method());
        assertEquals("done", record.text());
        assertEquals("not done", record.details().before());
        assertEquals(DONE.command(), record.details().command());
        assertEquals(Optional.of(Occasion.of(Origin.TERMINAL)), record.details().occasion());
        assertTrue(record.details().micros().isPresent());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void leavesOneRecordWhereItFails(Operation operation) throws IOException {
        ChangeRecord record = only(serve(operation, Optional.of(new HelperException(Problem.FAILED, "no"))));

        assertEquals(ChangeRecord.State.FAILED, record.state());
        assertEquals(Optional.of(Problem.FAILED), record.problem());
        assertEquals("no", record.text());
    }

    /** So that a test that finds no method cannot pass. */
    @Test
    void thereAreChangesOfBothHelpers() {
        assertTrue(operations().count() > 25, String.valueOf(operations().count()));
        assertTrue(operations().anyMatch(one -> one.grade() == Grade.LOOK));
        assertTrue(operations().anyMatch(one -> one.grade() == Grade.DESTROY));
    }
}
