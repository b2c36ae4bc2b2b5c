package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve call}: every method of the contract, by its wire name, with its arguments as on the wire. */
@Command(name = "call", resourceBundle = Messages.BUNDLE)
final class CallCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Parameters(index = "0", paramLabel = "METHOD", arity = "0..1", descriptionKey = "method")
    private String method = "";

    @Option(names = "--json", paramLabel = "ARGUMENTS", descriptionKey = "json")
    private String arguments = "[]";

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--list", descriptionKey = "list")
    private boolean list;

    CallCommand(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        if (list) {
            terminal.lines(methods(Contract.reeve()));
            return ExitCode.OK;
        }
        try (Door door = doors.get()) {
            Operation operation = operation(door.contract());
            Call call = decode(door);
            Object result =
                    door.call(call, operation.item().map(type -> item -> terminal.json(door.json(), item, type)));
            print(door, operation, result);
        }
        return ExitCode.OK;
    }

    private Operation operation(Contract contract) {
        Operation operation = contract.find(method)
                .orElseThrow(() -> new HelperException(Problem.INVALID, Messages.text("call.unknown", method)));
        if (operation.opensObject()) {
            throw new HelperException(Problem.UNSUPPORTED, Messages.text("call.object", method));
        }
        return operation;
    }

    /** The arguments travel through the same strict reader as on the wire; the method's name is one of the contract's. */
    private Call decode(Door door) {
        String text = "{\"method\":\"" + method + "\",\"arguments\":" + arguments + ",\"mayAsk\":" + !quiet + "}";
        try {
            return (Call) door.json().value(text, Call.class);
        } catch (HelperException e) {
            throw new HelperException(
                    Problem.INVALID, Messages.text("call.arguments", signature(door.contract()), e.sentence()), e);
        }
    }

    private void print(Door door, Operation operation, @Nullable Object result) {
        if (result != null) {
            terminal.json(door.json(), result, operation.result());
        }
    }

    private String signature(Contract contract) {
        return contract.find(method).map(CallCommand::signature).orElse(method);
    }

    private static String signature(Operation operation) {
        List<String> types = operation.parameters().stream()
                .map(type -> type.getTypeName().replaceAll("[a-z.]+\\.", ""))
                .toList();
        return operation.name() + "(" + String.join(", ", types) + ")";
    }

    /** Every method with what it takes. */
    static List<String> methods(Contract contract) {
        List<String> methods = new ArrayList<>();
        for (Contract.Entry entry : contract.entries()) {
            contract.operations(entry.right(), Grade.of(entry.right())).stream()
                    .map(CallCommand::signature)
                    .forEach(methods::add);
        }
        return methods;
    }
}
