package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.services.Narrowing.State;

final class NarrowingTest {
    static UnitRow row(String name, ActiveState active) {
        UnitName unit = new UnitName(name);
        return new UnitRow(
                Scope.SYSTEM, unit, Optional.of(new Unit(unit, "of " + name, LoadState.LOADED, active, "sub")), "");
    }

    @Test
    void kindsAreAskedForTogetherAndNothingChosenAsksNothing() {
        UnitRow row = row("a.mount", ActiveState.ACTIVE);
        assertTrue(Narrowing.NONE.takes(row, Set.of()));
        Narrowing mounts = Narrowing.NONE.with(UnitType.MOUNT, true).with(UnitType.SLICE, true);
        assertTrue(mounts.takes(row, Set.of()));
        assertTrue(mounts.with(State.ACTIVE, true).takes(row, Set.of()));
        assertFalse(mounts.with(State.FAILED, true).takes(row, Set.of()));
        assertFalse(mounts.with(UnitType.MOUNT, false).takes(row, Set.of()));
    }

    @Test
    void changedIsByUnitAndScope() {
        UnitRow row = row("a.mount", ActiveState.ACTIVE);
        Narrowing changed = Narrowing.NONE.withChanged(true);
        assertTrue(changed.takes(row, Set.of(row.key())));
        assertFalse(changed.takes(row, Set.of(new UnitRow.Key(Scope.USER, row.name()))));
    }

    @Test
    void itIsRememberedAndUnknownWordsAreForgotten() {
        Narrowing some = Narrowing.NONE
                .with(UnitType.DEVICE, true)
                .with(UnitType.SCOPE, true)
                .with(State.CHANGING, true)
                .withChanged(true);
        assertEquals(some, Narrowing.of(some.text()));
        assertEquals(Narrowing.NONE, Narrowing.of(Narrowing.NONE.text()));
        assertEquals(Narrowing.NONE.with(UnitType.PATH, true), Narrowing.of("PATH,SNAPSHOT;;"));
        assertEquals(Narrowing.NONE, Narrowing.of("nonsense"));
    }

    @Test
    void textIsFoundWhateverTheCase() {
        UnitRow row = row("NetworkManager.service", ActiveState.ACTIVE);
        assertTrue(Filter.matches(row, "  networkm SERVICE "));
        assertTrue(Filter.matches(row, ""));
        assertFalse(Filter.matches(row, "network nonsense"));
    }
}
