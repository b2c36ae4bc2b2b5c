package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MenuTreeTest {
    private final MenuTree.Numbers numbers = new MenuTree.Numbers();

    private static MenuEntry line(String key, String label) {
        return new MenuEntry.Line(key, label, "", true);
    }

    private static int id(MenuTree tree, String key) {
        return tree.ids().stream()
                .filter(id -> tree.node(id).orElseThrow().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void otherWordsAreOtherPropertiesAndTheLayoutStays() {
        MenuTree before = numbers.tree(List.of(line("a", "Restart"), line("b", "Quit")));
        MenuTree later =
                numbers.tree(List.of(new MenuEntry.Line("a", "Restarting… 3 s", "", false), line("b", "Quit")));
        MenuTree.Difference difference = before.to(later);
        assertEquals(Optional.empty(), difference.parent());
        assertEquals(
                Map.of(id(before, "a"), Map.of("label", "Restarting… 3 s", "enabled", false)), difference.updated());
        assertEquals(Map.of(), difference.removed());
    }

    @Test
    void aPropertyThatIsGoneIsRemovedByItsName() {
        MenuTree before = numbers.tree(List.of(new MenuEntry.Line("a", "Restart", "system-run", false)));
        MenuTree later = numbers.tree(List.of(line("a", "Restart")));
        MenuTree.Difference difference = before.to(later);
        assertEquals(Map.of(), difference.updated());
        assertEquals(Map.of(id(before, "a"), List.of("enabled", "icon-name")), difference.removed());
    }

    @Test
    void aLineThatComesChangesTheLayoutAndTheOthersKeepTheirNumbers() {
        MenuTree before = numbers.tree(List.of(line("a", "A"), line("c", "C")));
        MenuTree later = numbers.tree(List.of(line("a", "A"), line("b", "B"), line("c", "C")));
        assertEquals(Optional.of(MenuTree.ROOT), before.to(later).parent());
        assertEquals(id(before, "c"), id(later, "c"));
    }

    @Test
    void aLineThatWentNeverLendsItsNumberToAnother() {
        MenuTree first = numbers.tree(List.of(line("a", "A"), line("b", "B")));
        numbers.tree(List.of(line("a", "A")));
        MenuTree third = numbers.tree(List.of(line("a", "A"), line("c", "C")));
        assertNotEquals(id(first, "b"), id(third, "c"));
        assertEquals(id(first, "b"), id(numbers.tree(List.of(line("b", "B"))), "b"));
    }

    @Test
    void aChangeBelowASubmenuNamesTheSubmenu() {
        MenuTree before = numbers.tree(List.of(new MenuEntry.Submenu("more", "More", List.of(line("a", "A")))));
        MenuTree later =
                numbers.tree(List.of(new MenuEntry.Submenu("more", "More", List.of(line("a", "A"), line("b", "B")))));
        assertEquals(Optional.of(id(before, "more")), before.to(later).parent());
    }

    @Test
    void theSameMenuIsNoDifference() {
        List<MenuEntry> many = IntStream.range(0, 60)
                .mapToObj(i -> line("quick/" + i, "Restart worker@" + i))
                .toList();
        MenuTree.Difference difference = numbers.tree(many).to(numbers.tree(many));
        assertEquals(new MenuTree.Difference(Optional.empty(), Map.of(), Map.of()), difference);
    }

    @Test
    void anUnderscoreIsShownAndNotTakenForAKey() {
        MenuTree tree = numbers.tree(List.of(line("a", "Restart my_unit.service")));
        assertEquals(
                "Restart my__unit.service",
                tree.node(id(tree, "a")).orElseThrow().properties().get("label"));
    }

    @Test
    void hostileTextsAreShownAndNotObeyed() {
        MenuEntry.Line line =
                new MenuEntry.Line("a", "Run\u202Etxt.exe\n\u0007" + "x".repeat(500), "/etc/passwd", true);
        assertEquals("Run<U+202E>txt.exe^J^G", line.label().substring(0, 22));
        assertEquals(100, line.label().length());
        assertEquals("", line.icon(), "a path is no name of an icon: the panel would read the file");
    }
}
