package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.Call;
import org.reeve.api.Grade;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.Pong;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;

class CallCommandTest {
    private final FakeDoor door = FakeDoor.answering(call -> null);

    static Stream<String> everyMethod() {
        Contract contract = Contract.reeve();
        return contract.entries().stream()
                .flatMap(entry -> contract.operations(entry.right(), Grade.of(entry.right())).stream())
                .map(Operation::name);
    }

    /** What answers with an object lives as long as a connection, which a terminal's call does not. */
    static Stream<String> everyPlainMethod() {
        Contract contract = Contract.reeve();
        return everyMethod()
                .filter(method -> !contract.find(method).orElseThrow().opensObject());
    }

    @ParameterizedTest
    @MethodSource("everyPlainMethod")
    void everyMethodOfTheContractCanBeNamed(String method) {
        Run run = Run.of(door, "call", method, "--json", "[{\"no\":1},2,3,4]");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("The arguments do not fit " + method + "("), run.err());
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void everyMethodIsListed(String method) {
        assertTrue(Run.of(door, "call", "--list").out().lines().anyMatch(line -> line.startsWith(method + "(")));
    }

    @Test
    void argumentsBecomeTypedValues() {
        Run run = Run.of(door, "call", "services.read.get", "--json", "[\"SYSTEM\",{\"value\":\"ssh.service\"}]");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(Call.of("services.read.get", Scope.SYSTEM, new UnitName("ssh.service"))), door.calls);
    }

    @Test
    void aQuietCallMustNotAsk() {
        assertEquals(0, Run.of(door, "call", "session.read.ping", "--no-ask").code());
        assertFalse(door.calls.getFirst().mayAsk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[",
                "[]]",
                "[],\"mayAsk\":true",
                "[],\"mayAsk\":true}",
                "[\"SYSTEM\"]",
                "[\"SYSTEM\",{\"value\":\"../../etc/passwd\"}]",
                "[\"SYSTEM\",{\"value\":\"-H\"}]",
                "[\"SYSTEM\",{\"value\":\"a;b\"}]",
                "[\"SYSTEM\",{\"value\":\"a.service\",\"more\":1}]",
                "[\"SYSTEM\",{}]",
                "[\"system\",{\"value\":\"a.service\"}]",
                "[1,{\"value\":\"a.service\"}]",
                "[\"SYSTEM\",{\"value\":\"a.service\"},1]"
            })
    void wrongArgumentsAreExplainedAndNeverSent(String json) {
        Run run = Run.of(door, "call", "services.read.get", "--json", json);
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("services.read.get(Scope, UnitName)"), run.err());
        assertTrue(door.calls.isEmpty());
    }

    @Test
    void anUnknownMethodIsExplained() {
        Run run = Run.of(door, "call", "services.read.\u001b[2J");
        assertEquals(ExitCode.USAGE, run.code());
        assertFalse(run.err().contains("\u001b"), run.err());
    }

    @Test
    void aResultIsJson() {
        Run run = Run.of(FakeDoor.answering(call -> new Pong(7)), "call", "session.read.ping");
        assertEquals("{\"pid\":7}\n", run.out());
    }

    @Test
    void itemsOfAStreamAreLinesOfJson() {
        door.items = List.of(Sample.unit("a.service", "one"), Sample.unit("b.service", "\u009b2J\u202e"));
        Run run = Run.of(door, "call", "services.read.list", "--json", "[\"SYSTEM\",[]]");
        assertEquals(2, run.out().lines().count());
        assertTrue(run.out().contains("\\u009b2J\\u202e"), run.out());
    }
}
