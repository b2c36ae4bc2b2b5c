package org.reeve.helper.connections;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/** Properties or settings as plain values. What a NetworkManager does not have, or has of another kind, is absent. */
record Values(Map<String, Object> all) {
    static final Values NONE = new Values(Map.of());

    /** The values of a D-Bus dictionary; whatever else it is has none. */
    static Values of(Object dictionary) {
        Map<String, Object> plain = new HashMap<>();
        if (dictionary instanceof Map<?, ?> map) {
            map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        }
        return new Values(plain);
    }

    static Object plain(Object value) {
        return value instanceof Variant<?> variant ? variant.getValue() : value;
    }

    /** A text, or the path of an object. */
    String text(String name) {
        return switch (all.get(name)) {
            case Map<?, ?> _, Collection<?> _ -> "";
            case null -> "";
            case Object value -> value.toString();
        };
    }

    boolean flag(String name, boolean otherwise) {
        return all.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    Optional<Long> number(String name) {
        return all.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** A list of texts or paths. */
    List<String> texts(String name) {
        return items(name).stream().map(String::valueOf).toList();
    }

    /** A list of dictionaries. */
    List<Values> dictionaries(String name) {
        return items(name).stream().map(Values::of).toList();
    }

    /** A list of octet strings; items of any other kind are left out. */
    List<byte[]> octets(String name) {
        List<byte[]> all = new ArrayList<>();
        for (Object item : items(name)) {
            if (item instanceof byte[] octets) {
                all.add(octets);
            } else if (item instanceof Collection<?> list && list.stream().allMatch(Byte.class::isInstance)) {
                all.add(joined(list));
            }
        }
        return all;
    }

    private static byte[] joined(Collection<?> list) {
        ByteBuffer octets = ByteBuffer.allocate(list.size());
        list.forEach(octet -> octets.put((Byte) octet));
        return octets.array();
    }

    private List<Object> items(String name) {
        return switch (all.get(name)) {
            case Collection<?> list -> List.copyOf(list);
            case Object[] array -> Arrays.asList(array);
            case null, default -> List.of();
        };
    }
}
