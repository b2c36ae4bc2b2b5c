package org.reeve.api.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.api.Call;

/** What starts a custom task, and what its program gets. Pure functions, used by both sides. */
public final class CustomCommands {
    private CustomCommands() {}

    /** The call that runs one. */
    public static Call run(CustomName name, List<CustomValue> values) {
        return Call.of("custom.run.run", name, values);
    }

    /** One line that names the task and all that it is told. */
    public static String subject(CustomName name, List<CustomValue> values) {
        return values.isEmpty()
                ? name.value()
                : name + values.stream().map(CustomValue::word).collect(Collectors.joining(" ", " ", ""));
    }

    /** Each argument becomes exactly one word, or none where it is a switch that is off: no shell reads any of it. */
    static List<String> words(CustomTask task, List<CustomValue> complete) {
        List<String> words = new ArrayList<>(List.of(task.program()));
        for (String argument : task.arguments()) {
            int brace = argument.indexOf('{');
            if (brace < 0) {
                words.add(argument);
                continue;
            }
            CustomValue value = value(complete, argument.substring(brace + 1, argument.length() - 1));
            CustomParameter parameter = parameter(task, value.parameter());
            if (parameter.kind() != CustomKind.SWITCH) {
                words.add(argument.substring(0, brace) + value.value());
            } else if (value.value().equals(CustomParameter.YES)) {
                words.add(parameter.option());
            }
        }
        return words;
    }

    private static CustomValue value(List<CustomValue> complete, String parameter) {
        return complete.stream()
                .filter(one -> one.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static CustomParameter parameter(CustomTask task, String name) {
        return task.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
