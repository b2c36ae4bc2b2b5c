package org.reeve.helper.services;

import java.nio.file.Path;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Trust;

/**
 * Where the unit files of one scope lie that Reeve writes, and what it needs beside them.
 *
 * @param scope whose units
 * @param folder where they lie
 * @param trust what the way there has to be like
 * @param state where earlier contents are kept, below
 * @param scratch where a text may lie while systemd looks at it; nobody else's
 * @param uid who this helper is
 */
public record UnitPlaces(Scope scope, Path folder, Trust trust, Path state, Path scratch, long uid) {
    /** The drop-in that systemctl edit writes too. */
    static final String FILE = "override.conf";

    /** The machine's, for root. */
    public static UnitPlaces ofMachine(Path state, Path scratch) {
        return new UnitPlaces(Scope.SYSTEM, Path.of("/etc/systemd/system"), Trust.ofMachine(), state, scratch, 0);
    }

    /** The user's own, below his folder of settings. */
    public static UnitPlaces ofUser(Path config, Path state, Path scratch, long uid) {
        Path folder = config.resolve("systemd").resolve("user");
        return new UnitPlaces(Scope.USER, folder, Trust.ofUser(folder, uid), state, scratch, uid);
    }

    /** The folder of a unit's drop-ins. */
    static String folderOf(UnitName unit) {
        return unit + ".d";
    }

    /** Where a unit that Reeve makes lies, or would. */
    Path file(UnitName unit) {
        return folder.resolve(unit.value());
    }

    /** Where a unit's override lies, or would. */
    Path override(UnitName unit) {
        return folder.resolve(folderOf(unit)).resolve(FILE);
    }
}
