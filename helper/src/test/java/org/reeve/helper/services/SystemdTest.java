package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;

class SystemdTest {
    @Test
    void itsWordsAreKnown() {
        assertEquals(ActiveState.DEACTIVATING, Systemd.activeState("deactivating"));
        assertEquals(LoadState.NOT_FOUND, Systemd.loadState("not-found"));
    }

    @Test
    void aWordOfALaterSystemdIsNoError() {
        assertEquals(ActiveState.UNKNOWN, Systemd.activeState("hibernating"));
        assertEquals(LoadState.UNKNOWN, Systemd.loadState("half-loaded"));
    }
}
