package org.reeve.gui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The menu at one moment, as panels count it: numbered, the root being 0, and every line with the properties that differ from
 * what a panel assumes.
 */
final class MenuTree {
    static final int ROOT = 0;

    private final Map<Integer, Node> nodes;

    /**
     * A line.
     *
     * @param properties by the names of com.canonical.dbusmenu: texts and truths
     */
    record Node(int id, String key, Map<String, Object> properties, List<Integer> children) {
        Node {
            properties = Map.copyOf(properties);
            children = List.copyOf(children);
        }
    }

    /**
     * What is different in a later menu.
     *
     * @param parent the line below which lines came, went or moved; absent where none did
     * @param updated lines that stayed, with the properties that are new or changed
     * @param removed lines that stayed, with the properties that they no longer have
     */
    record Difference(
            Optional<Integer> parent, Map<Integer, Map<String, Object>> updated, Map<Integer, List<String>> removed) {}

    private MenuTree(Map<Integer, Node> nodes) {
        this.nodes = Map.copyOf(nodes);
    }

    /** Gives a line the number it had before, and a new one a number that no line ever had. */
    static final class Numbers {
        private final Map<String, Integer> known = new LinkedHashMap<>();

        MenuTree tree(List<MenuEntry> entries) {
            Map<Integer, Node> nodes = new LinkedHashMap<>();
            List<Integer> children = add(entries, nodes);
            nodes.put(ROOT, new Node(ROOT, "", Map.of("children-display", "submenu"), children));
            return new MenuTree(nodes);
        }

        private List<Integer> add(List<MenuEntry> entries, Map<Integer, Node> nodes) {
            List<Integer> ids = new ArrayList<>();
            for (MenuEntry entry : entries) {
                int id = known.computeIfAbsent(entry.key(), _ -> known.size() + 1);
                ids.add(id);
                nodes.put(id, node(id, entry, nodes));
            }
            return ids;
        }

        private Node node(int id, MenuEntry entry, Map<Integer, Node> nodes) {
            return switch (entry) {
                case MenuEntry.Separator(String key) -> new Node(id, key, Map.of("type", "separator"), List.of());
                case MenuEntry.Line line -> new Node(id, line.key(), properties(line), List.of());
                case MenuEntry.Submenu(String key, String label, List<MenuEntry> entries) ->
                    new Node(
                            id,
                            key,
                            Map.of("label", escaped(label), "children-display", "submenu"),
                            add(entries, nodes));
            };
        }

        private static Map<String, Object> properties(MenuEntry.Line line) {
            Map<String, Object> properties = new TreeMap<>();
            properties.put("label", escaped(line.label()));
            if (!line.icon().isEmpty()) {
                properties.put("icon-name", line.icon());
            }
            if (!line.enabled()) {
                properties.put("enabled", false);
            }
            return properties;
        }

        /** One underscore marks the letter of a key; two are one that is shown. */
        private static String escaped(String label) {
            return label.replace("_", "__");
        }
    }

    /** A line by its number. */
    Optional<Node> node(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** All numbers. */
    List<Integer> ids() {
        return nodes.keySet().stream().sorted().toList();
    }

    /** What is different in {@code later}. */
    Difference to(MenuTree later) {
        List<Integer> parents = new ArrayList<>();
        Map<Integer, Map<String, Object>> updated = new TreeMap<>();
        Map<Integer, List<String>> removed = new TreeMap<>();
        for (Node now : later.nodes.values()) {
            Node before = nodes.get(now.id());
            if (before == null) {
                continue;
            }
            if (!before.children().equals(now.children())) {
                parents.add(now.id());
            }
            Map<String, Object> changed = new TreeMap<>(now.properties());
            changed.entrySet().removeAll(before.properties().entrySet());
            if (!changed.isEmpty()) {
                updated.put(now.id(), changed);
            }
            List<String> gone = new ArrayList<>(before.properties().keySet());
            gone.removeAll(now.properties().keySet());
            if (!gone.isEmpty()) {
                removed.put(now.id(), gone.stream().sorted().toList());
            }
        }
        return new Difference(parent(parents), updated, removed);
    }

    private static Optional<Integer> parent(List<Integer> parents) {
        return parents.size() > 1 ? Optional.of(ROOT) : parents.stream().findFirst();
    }
}
