package org.reeve.helper.surroundings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.reeve.api.HelperException;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/** The right surroundings.read. Facts only; nothing is changed and nobody is asked. */
public final class Around implements SurroundingsRead {
    private static final Path PROC = Path.of("/proc");
    /** Exists exactly while systemd is process 1: sd_booted(3). */
    private static final Path BOOTED = Path.of("/run/systemd/system");

    private static final String BUS = "org.freedesktop.DBus";
    private static final String NETWORK_MANAGER = "org.freedesktop.NetworkManager";

    private final Bus machine;

    /** Asks on the machine's bus. */
    public Around(Bus machine) {
        this.machine = machine;
    }

    @Override
    public Surroundings get() {
        Privileges privileges = Privileges.read(PROC);
        boolean bus = bus();
        return new Surroundings(
                privileges.uid(),
                privileges.noNewPrivileges(),
                privileges.rootAbsent(),
                Files.isDirectory(BOOTED),
                bus,
                bus ? new PolkitLook(machine).state() : PolkitState.UNREACHABLE,
                new Agents(PROC, privileges.uid()).find(),
                privileges.pkexec(),
                bus && owned(NETWORK_MANAGER));
    }

    private boolean bus() {
        try {
            return owned(BUS);
        } catch (HelperException e) {
            // No bus is a fact to tell here, not a failure.
            return false;
        }
    }

    private boolean owned(String name) {
        try {
            return (Boolean) machine.call(BusCall.of(BUS, "/org/freedesktop/DBus", BUS + ".NameHasOwner", "s", name))
                    .getFirst();
        } catch (BusException e) {
            return false;
        }
    }
}
