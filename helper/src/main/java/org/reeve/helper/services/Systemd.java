package org.reeve.helper.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.reeve.helper.system.Sd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service manager on its bus: org.freedesktop.systemd1(5). Thread-safe. */
final class Systemd {
    static final String SERVICE = "org.freedesktop.systemd1";
    static final String MANAGER_PATH = "/org/freedesktop/systemd1";
    static final String MANAGER = "org.freedesktop.systemd1.Manager";
    static final String UNIT = "org.freedesktop.systemd1.Unit";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.helper.services");

    private final Bus bus;

    Systemd(Bus bus) {
        this.bus = bus;
    }

    Bus bus() {
        return bus;
    }

    /** Units in memory, of some types; of all where the list is empty. */
    List<Unit> units(List<UnitType> types) {
        return types.isEmpty()
                ? rows(manager("ListUnits", ""))
                : rows(manager(
                        "ListUnitsByPatterns",
                        "asas",
                        new String[0],
                        patterns(types).toArray(String[]::new)));
    }

    /** Units by name, loaded if need be. */
    List<Unit> unitsNamed(Collection<String> names) {
        return rows(manager("ListUnitsByNames", "as", (Object) names.toArray(String[]::new)));
    }

    /** Those of the named units that are in memory; asking does not load the others, which would send signals of its own. */
    List<Unit> unitsInMemory(Collection<String> names) {
        // The patterns are fnmatch(3)'s: of what a unit's name may hold only the backslash means something there.
        String[] patterns =
                names.stream().map(name -> name.replace("\\", "\\\\")).toArray(String[]::new);
        return rows(manager("ListUnitsByPatterns", "asas", new String[0], patterns));
    }

    /**
     * Unit files on disk whose names match one of some patterns; all where there is none. systemd answers nobody meanwhile, and
     * goes through all folders anew for each file: {@link FileStates}.
     */
    List<UnitFile> files(List<String> patterns) {
        List<Object> reply = patterns.isEmpty()
                ? manager("ListUnitFiles", "")
                : manager("ListUnitFilesByPatterns", "asas", new String[0], patterns.toArray(String[]::new));
        List<UnitFile> files = new ArrayList<>();
        for (Object row : (Collection<?>) reply.getFirst()) {
            Object[] fields = (Object[]) row;
            String path = (String) fields[0];
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (accepts(name)) {
                files.add(new UnitFile(new UnitName(name), (String) fields[1]));
            }
        }
        return files;
    }

    /** The folders where it looks for unit files: an earlier one hides what lies in a later. */
    List<Path> folders() {
        Object folders = property(MANAGER_PATH, MANAGER, "UnitPath").orElse(List.of());
        return ((Collection<?>) folders)
                .stream().map(Object::toString).map(Path::of).toList();
    }

    /** Where a unit is on the bus; systemd reads its definition if it has not yet. */
    String path(UnitName unit) {
        return manager("LoadUnit", "s", unit.value()).getFirst().toString();
    }

    /** Where a unit in memory is on the bus; asks nobody. */
    static String pathInMemory(UnitName unit) {
        return MANAGER_PATH + "/unit/" + Sd.encode(unit.value());
    }

    /** The interface that a unit's type has, such as org.freedesktop.systemd1.Service; targets and devices have none. */
    static String interfaceOf(UnitType type) {
        String word = type.name();
        return SERVICE + "." + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A property of the manager itself that is a number; absent where it is 0, "did not happen". */
    Optional<Long> moment(String name) {
        return property(MANAGER_PATH, MANAGER, name)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .filter(micros -> micros > 0);
    }

    /** All properties of a unit that one of its interfaces has. */
    Map<String, Object> properties(String path, String interfaceName) {
        List<Object> reply = call(path, PROPERTIES + ".GetAll", "s", interfaceName);
        Map<String, Object> plain = new HashMap<>();
        ((Map<?, ?>) reply.getFirst()).forEach((key, value) -> plain.put((String) key, value(value)));
        return plain;
    }

    /** One property, absent where the object has none of that name. */
    Optional<Object> property(String path, String interfaceName, String name) {
        try {
            return Optional.of(value(
                    call(path, PROPERTIES + ".Get", "ss", interfaceName, name).getFirst()));
        } catch (HelperException e) {
            if (e.problem() == Problem.FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Asks systemd to send signals to this connection, which it does as long as the connection lives. */
    void subscribe() {
        try {
            bus.call(BusCall.of(SERVICE, MANAGER_PATH, MANAGER + ".Subscribe", ""));
        } catch (BusException e) {
            if (!e.name().endsWith(".AlreadySubscribed")) {
                throw problem(e);
            }
        }
    }

    List<Object> manager(String method, String signature, Object... arguments) {
        return call(MANAGER_PATH, MANAGER + "." + method, signature, arguments);
    }

    List<Object> call(String path, String member, String signature, Object... arguments) {
        try {
            return bus.call(BusCall.of(SERVICE, path, member, signature, arguments));
        } catch (BusException e) {
            throw problem(e);
        }
    }

    /** systemd's errors in the closed vocabulary: sd-bus-errors(3), bus-common-errors.h. */
    static HelperException problem(BusException e) {
        String name = e.name().substring(e.name().lastIndexOf('.') + 1);
        return switch (name) {
            case "NoSuchUnit", "LoadFailed", "FileNotFound" -> new HelperException(Problem.NOT_FOUND, e.text(), e);
            case "AccessDenied", "InteractiveAuthorizationRequired" ->
                new HelperException(Problem.DENIED, "systemd does not allow it: " + e.text(), e);
            case "ServiceUnknown", "NoReply", "Disconnected", "NameHasNoOwner" ->
                new HelperException(Problem.UNAVAILABLE, "systemd does not answer: " + e.text(), e);
            default -> new HelperException(Problem.FAILED, e.text(), e);
        };
    }

    /** Which names units of some types have. */
    static List<String> patterns(List<UnitType> types) {
        return types.stream().map(type -> "*" + type.suffix()).toList();
    }

    private static List<Unit> rows(List<Object> reply) {
        Collection<?> rows = (Collection<?>) reply.getFirst();
        List<Unit> units = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] fields = (Object[]) row;
            if (accepts((String) fields[0])) {
                units.add(unit(fields));
            }
        }
        return units;
    }

    /** A row of ListUnits: name, description, load, active, sub, followed by what a list does not show. */
    private static Unit unit(Object[] fields) {
        return new Unit(
                new UnitName((String) fields[0]),
                (String) fields[1],
                loadState((String) fields[2]),
                activeState((String) fields[3]),
                (String) fields[4]);
    }

    private static boolean accepts(String name) {
        if (UnitName.isValid(name)) {
            return true;
        }
        LOG.info("left out a unit whose name Reeve does not take, {} characters", name.length());
        return false;
    }

    static LoadState loadState(String word) {
        return known(LoadState.class, word).orElse(LoadState.UNKNOWN);
    }

    static ActiveState activeState(String word) {
        return known(ActiveState.class, word).orElse(ActiveState.UNKNOWN);
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> states, String word) {
        String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        for (E state : states.getEnumConstants()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    static Object value(Object value) {
        return value instanceof Variant<?> variant ? variant.getValue() : value;
    }
}
