package org.reeve.helper.ports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;
import org.reeve.api.HelperException;
import org.reeve.api.ports.Activation;
import org.reeve.api.ports.ListenerKind;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/** Where a service manager's socket units listen: org.freedesktop.systemd1(5). */
final class SocketUnits {
    private static final String SERVICE = "org.freedesktop.systemd1";
    private static final String PATH = "/org/freedesktop/systemd1";
    private static final String MANAGER = SERVICE + ".Manager";
    private static final String SOCKET = SERVICE + ".Socket";
    private static final String UNIT = SERVICE + ".Unit";
    private static final int LONGEST = 255;
    private static final int OBJECT = 6;

    private final Bus bus;
    private final boolean user;

    SocketUnits(Bus bus, boolean user) {
        this.bus = bus;
        this.user = user;
    }

    /** By what {@link #key} says of a place. A manager that does not answer listens nowhere that is known. */
    Map<String, Activation> all() {
        Map<String, Activation> found = new HashMap<>();
        try {
            Object rows = bus.call(BusCall.of(
                            SERVICE,
                            PATH,
                            MANAGER + ".ListUnitsByPatterns",
                            "asas",
                            new String[] {"active"},
                            new String[] {"*.socket"}))
                    .getFirst();
            for (Object row : (Collection<?>) rows) {
                Object[] fields = (Object[]) row;
                add((String) fields[0], fields[OBJECT].toString(), found);
            }
        } catch (BusException | HelperException e) {
            // What listens is known without it; only by whose order is not.
            return found;
        }
        return found;
    }

    private void add(String name, String object, Map<String, Activation> found) {
        List<String> keys = new ArrayList<>();
        for (Object row : rows(property(object, SOCKET, "Listen"))) {
            Object[] listens = (Object[]) row;
            kinds((String) listens[0])
                    .forEach(kind -> key(kind, (String) listens[1]).ifPresent(keys::add));
        }
        if (!keys.isEmpty() && name.length() <= LONGEST) {
            Activation activation = new Activation(name, starts(object), user);
            keys.forEach(key -> found.putIfAbsent(key, activation));
        }
    }

    private Optional<String> starts(String object) {
        return rows(property(object, UNIT, "Triggers")).stream()
                .map(Object::toString)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .findFirst();
    }

    private Object property(String object, String of, String name) {
        Object answer = bus.call(BusCall.of(SERVICE, object, "org.freedesktop.DBus.Properties.Get", "ss", of, name))
                .getFirst();
        return answer instanceof Variant<?> variant ? variant.getValue() : answer;
    }

    private static Collection<?> rows(Object value) {
        return value instanceof Collection<?> many
                ? many
                : value instanceof Object[] array ? List.of(array) : List.of();
    }

    /** What a word of systemd.socket(5) may be made of. */
    static List<ListenerKind> kinds(String word) {
        return switch (word) {
            case "Stream" -> List.of(ListenerKind.TCP4, ListenerKind.TCP6, ListenerKind.UNIX_STREAM);
            case "Datagram" -> List.of(ListenerKind.UDP4, ListenerKind.UDP6, ListenerKind.UNIX_DATAGRAM);
            case "SequentialPacket" -> List.of(ListenerKind.UNIX_PACKET);
            default -> List.of();
        };
    }

    /** A place in one form: systemd writes [::]:22, the kernel's table says :: and 22. */
    static Optional<String> key(ListenerKind kind, String place) {
        if (kind.unix()) {
            boolean unix = place.startsWith("/") || place.startsWith("@");
            return unix ? Optional.of(kind + " " + place) : Optional.empty();
        }
        boolean six = place.startsWith("[");
        boolean fits = six == (kind == ListenerKind.TCP6 || kind == ListenerKind.UDP6);
        return fits && !place.startsWith("/") && !place.startsWith("@")
                ? Places.read(place).map(address -> kind + " " + address)
                : Optional.empty();
    }
}
