package org.reeve.helper.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.helper.system.Bus;

class AroundTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutABusTheRestIsToldAllTheSame() {
        try (Bus none = Bus.at("unix:path=" + folder.resolve("no-bus"))) {
            Surroundings found = new Around(none).get();

            assertFalse(found.systemBus());
            assertEquals(PolkitState.UNREACHABLE, found.polkit());
            assertFalse(found.networkManager());
            assertEquals(new UnixSystem().getUid(), found.uid());
        }
    }

    @Test
    void errorsOfTheBusTellWhatIsTheMatterWithPolkit() {
        assertEquals(
                PolkitState.MISSING,
                PolkitLook.state(
                        "org.freedesktop.DBus.Error.ServiceUnknown",
                        "The name org.freedesktop.PolicyKit1 was not provided by any .service files"));
        assertEquals(
                PolkitState.STOPPED,
                PolkitLook.state("org.freedesktop.systemd1.UnitMasked", "Unit polkit.service is masked."));
        assertEquals(
                PolkitState.STOPPED,
                PolkitLook.state(
                        "org.freedesktop.DBus.Error.Spawn.ChildExited", "Process polkitd exited with status 1"));
        assertEquals(PolkitState.SILENT, PolkitLook.state("org.freedesktop.DBus.Error.NoReply", "did not reply"));
    }

    @Test
    void errorsOfPolkitsOwnAreAnswers() {
        String failed = "org.freedesktop.PolicyKit1.Error.Failed";
        assertEquals(
                PolkitState.ACTIONS_MISSING,
                PolkitLook.state(failed, "Action org.reeve.helper.launch is not registered"));
        assertEquals(PolkitState.READY, PolkitLook.state(failed, "Something else"));
    }

    @Test
    void agentsAreKnownByWhatTheKernelKeepsOfTheirNames() {
        assertEquals(Optional.of("polkit-kde-authentication-agent-1"), Agents.named("polkit-kde-auth"));
        assertEquals(Optional.of("lxpolkit"), Agents.named("lxpolkit"));
        assertTrue(Agents.named("polkitd").isEmpty());
        assertTrue(Agents.named("lxpolkit-settin").isEmpty());
    }

    @Test
    void nobodyElsesProcessesCount() {
        assertTrue(new Agents(Path.of("/proc"), 4_000_000_000L).find().isEmpty());
    }
}
