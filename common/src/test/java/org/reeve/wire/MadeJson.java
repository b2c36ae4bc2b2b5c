package org.reeve.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Descriptor;

/** Makes JSON out of octets: nearly what a type wants, so that mutated octets get behind the syntax, to the records' own rules. */
final class MadeJson {
    private static final int ODD = 244;
    private static final List<String> ODDITIES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "0.5",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "[]",
            "{}",
            "\"\"",
            "\"\\ud800\"",
            "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
            "{\"value\":\"a.service\",\"value\":\"b.service\"}");
    private static final List<String> WORDS = List.of(
            "ssh.service",
            "-.mount",
            "getty@.service",
            "backup.timer",
            "*-*-* 03:00",
            "/usr/bin/true",
            "/",
            "[Service]\\nNice=5\\n",
            "0123456789abcdef0123456789abcdef",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "20260101T000000000000-00",
            "oldest",
            "0123456789abcdef0123456789abcdef-1-0123456789abcdef0123456789abcdef-2-3",
            "5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03",
            "1:2",
            "MESSAGE",
            "www-data",
            "services.manage.restart",
            "-x",
            "..",
            "a%b$c\\\\",
            "\\u202e\\u0000",
            "\\u00e4\\ud83d\\ude00",
            " ",
            "");

    private final List<Operation> operations;
    private final ByteBuffer octets;
    private final StringBuilder json = new StringBuilder();
    private int nested;

    MadeJson(List<Operation> operations, ByteBuffer octets) {
        this.operations = operations;
        this.octets = octets;
    }

    /** A value of a type, or nearly one. */
    String of(Type type) {
        value(type);
        return json.toString();
    }

    private int next() {
        return octets.hasRemaining() ? octets.get() & 0xFF : 0;
    }

    private static <T> T pick(List<T> all, int which) {
        return all.get(which % all.size());
    }

    private void value(Type type) {
        int choice = next();
        if (choice >= ODD) {
            json.append(pick(ODDITIES, next()));
        } else if (type instanceof ParameterizedType parameterized) {
            content(parameterized, choice);
        } else {
            plain((Class<?>) type, choice);
        }
    }

    private void content(ParameterizedType type, int choice) {
        Type content = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            value(content);
            return;
        }
        json.append('[');
        for (int i = 0; i < choice % 4; i++) {
            json.append(i == 0 ? "" : ",");
            value(content);
        }
        json.append(']');
    }

    private void plain(Class<?> type, int choice) {
        if (type == String.class) {
            json.append('"')
                    .append(choice < 200 ? pick(WORDS, choice) : letters())
                    .append('"');
        } else if (type == boolean.class || type == Boolean.class) {
            json.append(choice % 2 == 0);
        } else if (type == int.class || type == Integer.class) {
            json.append(choice < 200 ? choice : (choice - 220) * 0x1000_0000L);
        } else if (type == long.class || type == Long.class || type == Instant.class) {
            json.append(choice < 200 ? choice : (choice - 220) * 0x400_0000_0000_0000L);
        } else if (type == Descriptor.class) {
            json.append('0');
        } else if (type.isEnum()) {
            json.append('"')
                    .append(type.getEnumConstants()[choice % type.getEnumConstants().length])
                    .append('"');
        } else if (type == Call.class) {
            call(operations.get(choice % operations.size()));
        } else if (type.isRecord()) {
            record(type.getRecordComponents(), choice);
        } else {
            throw new IllegalStateException("nothing is made for " + type);
        }
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int left = next() % 16; left > 0; left--) {
            letters.append(String.format(Locale.ROOT, "\\u%02x%02x", next() % 4 == 0 ? next() : 0, next()));
        }
        return letters.toString();
    }

    private void call(Operation operation) {
        String method = next() < ODD ? operation.name() : "services.manage.erase";
        json.append("{\"method\":\"").append(method).append("\",\"arguments\":[");
        String separator = "";
        // A call may have a call as its argument, for ever.
        for (Type type : nested++ < 20 ? operation.parameters() : List.<Type>of()) {
            json.append(separator);
            value(type);
            separator = ",";
        }
        json.append("],\"mayAsk\":").append(next() % 2 == 0).append('}');
    }

    private void record(RecordComponent[] components, int choice) {
        String separator = "{";
        for (RecordComponent component : components) {
            if (component.getType() == Optional.class && next() % 2 == 0) {
                continue;
            }
            json.append(separator).append('"').append(component.getName()).append("\":");
            value(component.getGenericType());
            separator = ",";
        }
        json.append(separator.equals("{") ? "{" : "").append(choice >= ODD - 2 ? ",\"uid\":0}" : "}");
    }
}
