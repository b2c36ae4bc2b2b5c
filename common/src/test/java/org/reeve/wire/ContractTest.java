package org.reeve.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.api.Grade;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.tasks.TasksManage;
import org.reeve.testing.Row;

class ContractTest {
    private final Contract contract = Contract.reeve();

    /** To accept a change of the API: copy common/target/contract.txt to common/contract.txt, and say so in the commit. */
    @Test
    @Row("A18")
    void contractIsTheGoldenFile() throws IOException {
        String now = new ContractText(contract).write();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/contract.txt"), now);

        assertEquals(Files.readString(Path.of("contract.txt")), now);
    }

    @Test
    void nameOfARightIsItsInterface() {
        assertEquals("services.manage", Contract.name(ServicesManage.class));
        assertEquals(
                "org.reeve.services.manage.restart",
                contract.find("services.manage.restart").orElseThrow().action());
    }

    @Test
    void methodsOfARightHaveNamesOfTheirOwn() {
        for (Contract.Entry entry : contract.entries()) {
            Set<String> names = new HashSet<>();
            for (Method method : entry.right().getDeclaredMethods()) {
                if (Modifier.isAbstract(method.getModifiers())) {
                    assertTrue(names.add(method.getName()), "overloaded: " + method);
                }
            }
        }
    }

    @Test
    @Row("C7")
    void everyTypeOfTheContractTravels() {
        Json json = new Json(contract);
        for (Contract.Entry entry : contract.entries()) {
            requireKnown(json, contract.operations(entry.right(), Grade.of(entry.right())));
        }
    }

    private void requireKnown(Json json, List<Operation> operations) {
        for (Operation operation : operations) {
            operation.parameters().forEach(json::requireKnown);
            operation.item().ifPresent(json::requireKnown);
            if (operation.opensObject()) {
                requireKnown(json, contract.operations((Class<?>) operation.result(), operation.grade()));
            } else if (operation.result() != void.class) {
                json.requireKnown(operation.result());
            }
        }
    }

    @Test
    void nothingButAnInterfacesOwnAbstractMethodsCanBeCalled() {
        for (String name : List.of("toString", "hashCode", "getClass", "wait", "notify", "equals", "", "restart ")) {
            assertFalse(contract.find("services.manage." + name).isPresent(), name);
        }
        assertFalse(contract.find("right.look.x").isPresent());
        assertFalse(contract.find("restart").isPresent());
    }

    /** Of root's, only a task that the caller himself was allowed to start may be ended without a question. */
    @Test
    void changeIsAlwaysMoreThanALookOrTheUsersOwn() {
        for (Contract.Entry entry : contract.entries()) {
            for (Operation operation : contract.operations(entry.right(), Grade.of(entry.right()))) {
                assertTrue(
                        !operation.changes()
                                || operation.grade() != Grade.LOOK
                                || entry.served() == Served.OWN
                                || entry.right() == TasksManage.class,
                        operation.name());
            }
        }
    }
}
