package org.reeve.gui.quick;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reeve.api.Call;

/** The arguments of a call as fields to fill in. What a field takes is decided by the argument's own type. Pure. */
final class Form {
    private Form() {}

    /** One argument. */
    sealed interface Field {
        /** The name of its type, such as {@code UnitName}. */
        String type();

        /** What it says now. */
        String value();

        /** A value with a grammar of its own: a record of one text. */
        record Text(String type, String value) implements Field {}

        /** One of some words. */
        record Choice(String type, String value, List<String> words) implements Field {
            /** Copies the list. */
            public Choice {
                words = List.copyOf(words);
            }
        }

        /** Everything else, which is shown and stays. */
        record Fixed(String type, String value) implements Field {}
    }

    static List<Field> of(Call call) {
        return call.arguments().stream().map(Form::field).toList();
    }

    /** Whether another call can be made from it. */
    static boolean editable(Call call) {
        return of(call).stream().anyMatch(field -> !(field instanceof Field.Fixed));
    }

    private static Field field(Object argument) {
        String type = argument.getClass().getSimpleName();
        if (argument instanceof Enum<?> word) {
            return new Field.Choice(
                    word.getDeclaringClass().getSimpleName(),
                    word.name(),
                    Arrays.stream(word.getDeclaringClass().getEnumConstants())
                            .map(Enum::name)
                            .toList());
        }
        return oneText(argument) ? new Field.Text(type, text(argument)) : new Field.Fixed(type, argument.toString());
    }

    private static boolean oneText(Object argument) {
        RecordComponent[] parts = argument.getClass().getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == String.class;
    }

    private static String text(Object argument) {
        try {
            Object text =
                    argument.getClass().getRecordComponents()[0].getAccessor().invoke(argument);
            return (String) Objects.requireNonNull(text);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of the api cannot be read: " + argument.getClass(), e);
        }
    }

    /** The same call with other arguments; throws IllegalArgumentException with the sentence of the type that refuses. */
    static Call with(Call call, List<String> values) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            arguments.add(with(call.arguments().get(i), values.get(i)));
        }
        return new Call(call.method(), arguments, call.mayAsk());
    }

    private static Object with(Object argument, String value) {
        return switch (field(argument)) {
            case Field.Text _ -> made(argument.getClass(), value.strip());
            case Field.Choice _ -> word(((Enum<?>) argument).getDeclaringClass(), value);
            case Field.Fixed _ -> argument;
        };
    }

    private static Object word(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> ((Enum<?>) word).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a word of " + type.getSimpleName()));
    }

    private static Object made(Class<?> type, String value) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null
                            ? type.getSimpleName()
                            : String.valueOf(e.getCause().getMessage()),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the api cannot be made: " + type, e);
        }
    }
}
