package org.reeve.api.custom;

import static org.reeve.api.custom.CustomParameter.require;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.scans.ScanPath;

/**
 * A program that an administrator described as a task.
 *
 * @param name as its file is called
 * @param title as a window calls it
 * @param description what it does, for a person; may be empty
 * @param program its absolute path
 * @param arguments what the program gets: each an argument as it stands, {@code {parameter}}, or {@code --option={parameter}}
 * @param parameters what it may be told
 * @param exclusive whether only one of it may run on the machine at a time
 * @param limitSeconds when it is ended that long after its start
 * @param usualSeconds about how long it takes, where that is known
 */
public record CustomTask(
        CustomName name,
        String title,
        String description,
        String program,
        List<String> arguments,
        List<CustomParameter> parameters,
        boolean exclusive,
        int limitSeconds,
        Optional<Integer> usualSeconds) {
    /** The longest time that one may take, a day. */
    public static final int LONGEST_SECONDS = 24 * 60 * 60;

    private static final int MOST_ARGUMENTS = 60;
    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_ARGUMENT = 300;
    private static final Pattern USE = Pattern.compile("(--?[A-Za-z0-9][A-Za-z0-9-]*=)?\\{([a-z][a-z0-9-]*)\\}");

    /** Refuses what is not whole: a parameter that is unknown, unused or named twice, braces anywhere else. */
    public CustomTask {
        arguments = List.copyOf(arguments);
        parameters = List.copyOf(parameters);
        require(Visible.line(title, 80), "the title is one line of at most 80 characters");
        require(
                description.length() <= 500 && Visible.all(description),
                "the description is at most 500 characters that can be seen");
        require(isProgram(program), "the program is named by its absolute path, without . and ..");
        require(arguments.size() <= MOST_ARGUMENTS, "there are at most " + MOST_ARGUMENTS + " arguments");
        require(parameters.size() <= MOST_PARAMETERS, "there are at most " + MOST_PARAMETERS + " parameters");
        requireTime(limitSeconds, "timeLimitSeconds");
        usualSeconds.ifPresent(seconds -> requireTime(seconds, "usualSeconds"));
        Set<String> names = new HashSet<>();
        parameters.forEach(
                one -> require(names.add(one.name()), one.name() + ": there are two parameters of this name"));
        for (String argument : arguments) {
            requireArgument(argument, parameters);
        }
        for (CustomParameter one : parameters) {
            require(uses(arguments, one).length > 0, one.name() + ": no argument uses this parameter");
            requireUsual(one, alone(arguments, one));
        }
    }

    private static boolean isProgram(String path) {
        return path.length() > 1 && ScanPath.isValid(path) && Visible.all(path) && path.length() <= 1024;
    }

    private static void requireTime(int seconds, String what) {
        require(seconds >= 1 && seconds <= LONGEST_SECONDS, what + " is 1 to " + LONGEST_SECONDS);
    }

    private static void requireArgument(String argument, List<CustomParameter> parameters) {
        require(
                !argument.isEmpty() && argument.length() <= LONGEST_ARGUMENT && Visible.all(argument),
                "an argument is 1 to " + LONGEST_ARGUMENT + " characters that can be seen");
        Matcher use = USE.matcher(argument);
        if (!use.matches()) {
            require(
                    argument.indexOf('{') < 0 && argument.indexOf('}') < 0,
                    "an argument with braces is {parameter} or --option={parameter}, and not " + argument);
            return;
        }
        Optional<CustomParameter> named = parameters.stream()
                .filter(one -> one.name().equals(use.group(2)))
                .findFirst();
        require(named.isPresent(), "there is no parameter " + use.group(2) + " for the argument " + argument);
        require(
                named.filter(one -> one.kind() == CustomKind.SWITCH && use.group(1) != null)
                        .isEmpty(),
                use.group(2) + ": a switch is an argument of its own, {" + use.group(2) + "}");
    }

    private static void requireUsual(CustomParameter parameter, boolean alone) {
        parameter
                .usual()
                .flatMap(parameter::refusal)
                .ifPresent(sentence -> require(false, "the usual value of " + sentence));
        List<String> listed = parameter.kind() == CustomKind.CHOICE ? parameter.values() : List.of();
        require(
                !alone || listed.stream().noneMatch(value -> value.startsWith("-")),
                parameter.name() + ": a value that begins with a dash is only passed on as --option={parameter}");
        require(
                !alone
                        || parameter
                                .usual()
                                .filter(value -> value.startsWith("-"))
                                .isEmpty(),
                parameter.name() + ": a value that begins with a dash is only passed on as --option={parameter}");
    }

    private static String[] uses(List<String> arguments, CustomParameter parameter) {
        return arguments.stream()
                .filter(argument -> argument.endsWith("{" + parameter.name() + "}"))
                .toArray(String[]::new);
    }

    private static boolean alone(List<String> arguments, CustomParameter parameter) {
        return arguments.contains("{" + parameter.name() + "}");
    }

    /** Why a value of a parameter is not taken; absent where it is. */
    public Optional<String> refusal(CustomParameter parameter, String value) {
        Optional<String> refused = parameter.refusal(value);
        if (refused.isPresent() || !alone(arguments, parameter) || !value.startsWith("-")) {
            return refused;
        }
        return Optional.of(parameter.name() + ": a value that begins with a dash would be read as an option.");
    }

    /**
     * All parameters in their order, with what they are where nothing is said.
     *
     * @throws IllegalArgumentException with a sentence where a value is unknown, given twice, missing or not taken
     */
    public List<CustomValue> complete(List<CustomValue> given) {
        for (CustomValue one : given) {
            require(
                    given.stream()
                                    .filter(other -> other.parameter().equals(one.parameter()))
                                    .count()
                            == 1,
                    one.parameter() + ": it is given twice.");
            require(
                    parameters.stream().anyMatch(parameter -> parameter.name().equals(one.parameter())),
                    one.parameter() + ": " + name + " has no such parameter.");
        }
        return parameters.stream().map(parameter -> value(parameter, given)).toList();
    }

    private CustomValue value(CustomParameter parameter, List<CustomValue> given) {
        String value = given.stream()
                .filter(one -> one.parameter().equals(parameter.name()))
                .map(CustomValue::value)
                .findFirst()
                .or(parameter::usual)
                .or(() -> parameter.kind() == CustomKind.SWITCH ? Optional.of(CustomParameter.NO) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(
                        parameter.name() + ": a value is needed, " + parameter.expected() + "."));
        refusal(parameter, value).ifPresent(sentence -> require(false, sentence));
        return new CustomValue(parameter.name(), value);
    }

    /**
     * The program and its arguments, each as the program gets it.
     *
     * @throws IllegalArgumentException as with {@link #complete}
     */
    public List<String> words(List<CustomValue> given) {
        return CustomCommands.words(this, complete(given));
    }
}
