package org.reeve.helper.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.helper.surroundings.Privileges.Owned;

class PrivilegesTest {
    private static final String STATUS =
            "Name:\tjava\nUmask:\t0022\nState:\tS (sleeping)\nUid:\t1000\t1000\t1000\t1000\nNoNewPrivs:\t0\nSeccomp:\t0\n";
    private static final String EVERYTHING = "         0          0 4294967295\n";
    private static final Optional<Owned> SET_UID = Optional.of(new Owned(0, 0104755));
    private static final Optional<Owned> ROOTS = Optional.of(new Owned(0, 040755));
    private static final Optional<Owned> NOBODYS = Optional.of(new Owned(65534, 0104755));

    @Test
    void anOrdinarySessionMayBecomeRoot() {
        Privileges found = Privileges.of(STATUS, EVERYTHING, SET_UID, ROOTS);

        assertEquals(new Privileges(1000, false, false, PkexecState.READY), found);
    }

    @Test
    void noNewPrivilegesAreSeen() {
        assertTrue(Privileges.of(STATUS.replace("NoNewPrivs:\t0", "NoNewPrivs:\t1"), EVERYTHING, SET_UID, ROOTS)
                .noNewPrivileges());
    }

    @Test
    void aNamespaceWithoutTheMachinesRootIsSeen() {
        Privileges found =
                Privileges.of(STATUS.replace("1000", "0"), "         0       1000          1\n", NOBODYS, NOBODYS);

        assertTrue(found.rootAbsent());
        assertEquals(PkexecState.NOT_SETUID, found.pkexec());
    }

    @Test
    void aWholeSystemInANamespaceHasItsOwnRoot() {
        assertFalse(Privileges.of(STATUS, "         0     524288      65536\n", SET_UID, ROOTS)
                .rootAbsent());
    }

    @Test
    void aMapOfSeveralLinesIsANamespace() {
        assertTrue(Privileges.of(STATUS, "0 1000 1\n1 100000 65536\n", NOBODYS, NOBODYS)
                .rootAbsent());
    }

    @Test
    void pkexecWithoutItsBitIsOfNoUse() {
        assertEquals(
                PkexecState.NOT_SETUID,
                Privileges.of(STATUS, EVERYTHING, Optional.of(new Owned(0, 0100755)), ROOTS)
                        .pkexec());
        assertEquals(
                PkexecState.MISSING,
                Privileges.of(STATUS, EVERYTHING, Optional.empty(), ROOTS).pkexec());
    }

    @Test
    void aKernelThatTellsNothingIsTakenForAnOrdinaryOne() {
        assertEquals(new Privileges(0, false, false, PkexecState.READY), Privileges.of("", "", SET_UID, ROOTS));
    }

    @Test
    void aKernelThatTellsSomethingElseIsNotGuessedAbout() {
        assertThrows(HelperException.class, () -> Privileges.of("Uid:\tme", "", SET_UID, ROOTS));
        assertThrows(HelperException.class, () -> Privileges.of(STATUS, "0 0 all", SET_UID, ROOTS));
    }
}
