package org.reeve.api.scans;

import java.util.List;
import org.reeve.api.Call;

/** What starts a scan, and what somebody would type instead. Pure functions, used by both sides. */
public final class ScansCommands {
    private ScansCommands() {}

    /** The call that compares all installed files. */
    public static Call integrity() {
        return Call.of("scans.manage.integrity");
    }

    /** The call that adds up a folder. */
    public static Call diskUsage(ScanPath folder) {
        return Call.of("scans.manage.diskUsage", folder);
    }

    /** The call that looks for privileges. */
    public static Call privileges() {
        return Call.of("scans.manage.privileges");
    }

    /** The equivalent command: the packages' scripts and what they depend on is none of a file's business. */
    public static List<String> integrityCommand(PackageManager manager) {
        return switch (manager) {
            case DPKG -> List.of("dpkg", "--verify");
            case RPM -> List.of("rpm", "-Va", "--nodeps", "--noscripts");
        };
    }

    /** The equivalent command. */
    public static List<String> diskUsageCommand(ScanPath folder) {
        return List.of("du", "--one-file-system", "--", folder.value());
    }

    /** The equivalent command, of the files among what is looked for. */
    public static List<String> privilegesCommand() {
        return List.of(
                "find",
                "/",
                "-xdev",
                "(",
                "-perm",
                "/6000",
                "-o",
                "-perm",
                "-0002",
                "-o",
                "-nouser",
                "-o",
                "-nogroup",
                ")");
    }
}
