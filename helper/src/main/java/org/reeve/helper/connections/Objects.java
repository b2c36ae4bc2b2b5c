package org.reeve.helper.connections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of NetworkManager's objects at one moment: their properties by path and interface, as
 * org.freedesktop.DBus.ObjectManager.GetManagedObjects answers them.
 */
record Objects(Map<String, Map<String, Values>> all) {
    static Objects of(Object reply) {
        Map<String, Map<String, Values>> all = new HashMap<>();
        if (reply instanceof Map<?, ?> objects) {
            objects.forEach((path, interfaces) -> all.put(String.valueOf(path), interfaces(interfaces)));
        }
        return new Objects(all);
    }

    static Map<String, Values> interfaces(Object dictionary) {
        Map<String, Values> interfaces = new HashMap<>();
        if (dictionary instanceof Map<?, ?> map) {
            map.forEach((name, properties) -> interfaces.put(String.valueOf(name), Values.of(properties)));
        }
        return interfaces;
    }

    /** The paths of the objects that have an interface, in an order that does not change. */
    List<String> with(String interfaceName) {
        return all.entrySet().stream()
                .filter(object -> object.getValue().containsKey(interfaceName))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** An object's properties; none where there is no such object, which includes NetworkManager's "/". */
    Values properties(String path, String interfaceName) {
        return Optional.ofNullable(all.get(path))
                .map(interfaces -> interfaces.get(interfaceName))
                .orElse(Values.NONE);
    }
}
