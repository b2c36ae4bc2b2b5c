package org.reeve.wire;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reeve.api.ApiObject;
import org.reeve.api.Call;
import org.reeve.api.Descriptor;
import org.reeve.api.Grade;

/** The whole contract as text: every right, method, type, grade and number of descriptors. */
final class ContractText {
    private final Contract contract;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Class<?>> todo = new ArrayDeque<>();
    private final SortedMap<String, Class<?>> types = new TreeMap<>();

    ContractText(Contract contract) {
        this.contract = contract;
    }

    String write() {
        text.append("protocol ").append(Protocol.VERSION).append('\n');
        for (Contract.Entry entry : contract.entries()) {
            Grade grade = Grade.of(entry.right());
            text.append('\n')
                    .append(Contract.name(entry.right()))
                    .append("  ")
                    .append(grade)
                    .append(", ");
            text.append(entry.served()).append('\n');
            contract.operations(entry.right(), grade).forEach(this::operation);
        }
        while (!todo.isEmpty()) {
            describe(todo.remove());
        }
        types.values().forEach(this::type);
        return text.toString();
    }

    private void operation(Operation operation) {
        Method method = operation.method();
        String parameters = Arrays.stream(method.getParameters())
                .map(p -> name(p.getParameterizedType()) + " " + p.getName())
                .collect(Collectors.joining(", "));
        text.append("  ")
                .append(method.getName())
                .append('(')
                .append(parameters)
                .append(") : ");
        text.append(name(operation.result()));
        String in =
                operation.parameters().stream().map(ContractText::descriptors).reduce("", ContractText::more);
        String out = more(
                descriptors(operation.result()),
                operation.item().map(ContractText::descriptors).orElse(""));
        if (!in.isEmpty() || !out.isEmpty()) {
            text.append("  descriptors ").append(in.isEmpty() ? "0" : in).append(" in, ");
            text.append(out.isEmpty() ? "0" : out).append(" out");
        }
        text.append('\n');
    }

    /** How many descriptors a value brings along: none, a number, or as many as fit where a list has them. */
    private static String descriptors(Type type) {
        if (type == Descriptor.class) {
            return "1";
        }
        if (type instanceof ParameterizedType parameterized) {
            String content = descriptors(parameterized.getActualTypeArguments()[0]);
            boolean many = parameterized.getRawType() == List.class && !content.isEmpty();
            return many ? "up to " + Protocol.DESCRIPTORS : content;
        }
        if (type instanceof Class<?> plain && plain.isRecord() && plain != Call.class) {
            return Arrays.stream(plain.getRecordComponents())
                    .map(component -> descriptors(component.getGenericType()))
                    .reduce("", ContractText::more);
        }
        return "";
    }

    private static String more(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private String name(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return name(parameterized.getRawType())
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(this::name)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() || plain.isEnum() || ApiObject.class.isAssignableFrom(plain)) {
            if (types.putIfAbsent(plain.getSimpleName(), plain) == null) {
                todo.add(plain);
            }
        }
        return plain.getSimpleName();
    }

    private void describe(Class<?> type) {
        if (type.isRecord()) {
            List.of(type.getRecordComponents()).forEach(component -> name(component.getGenericType()));
        } else if (ApiObject.class.isAssignableFrom(type)) {
            for (Operation operation : contract.operations(type, Grade.LOOK)) {
                List.of(operation.method().getGenericParameterTypes()).forEach(this::name);
                name(operation.result());
            }
        }
    }

    private void type(Class<?> type) {
        text.append('\n').append(type.getSimpleName()).append('\n');
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                text.append("  ").append(name(component.getGenericType())).append(' ');
                text.append(component.getName()).append('\n');
            }
        } else if (type.isEnum()) {
            text.append("  ");
            text.append(
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" ")));
            text.append('\n');
        } else {
            contract.operations(type, Grade.LOOK).forEach(this::operation);
        }
    }
}
