package org.reeve.helper.services;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.services.UnitName;

/** Properties of a unit as plain values. What an older systemd does not have is absent. */
record Properties(Map<String, Object> values) {
    /** systemd's word for "not accounted": UINT64_MAX, which arrives as -1. */
    private static final long NOT_SET = -1L;

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Optional<Long> number(String name) {
        return values.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** A number that is absent where the system does not count it. */
    Optional<Long> accounted(String name) {
        return number(name).filter(value -> value != NOT_SET && value >= 0);
    }

    /** A time in microseconds; absent where it is 0, "never". */
    Optional<Instant> time(String name) {
        return number(name)
                .filter(micros -> micros > 0)
                .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    }

    List<String> texts(String name) {
        return switch (values.get(name)) {
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            case Object[] array -> Arrays.stream(array).map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    List<UnitName> units(String name) {
        return texts(name).stream().filter(UnitName::isValid).map(UnitName::new).toList();
    }

    /** An array of structures. */
    List<Object[]> rows(String name) {
        return values.get(name) instanceof Collection<?> list
                ? list.stream()
                        .filter(Object[].class::isInstance)
                        .map(Object[].class::cast)
                        .toList()
                : List.of();
    }
}
