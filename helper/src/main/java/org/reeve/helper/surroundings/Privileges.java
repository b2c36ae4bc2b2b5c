package org.reeve.helper.surroundings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.PkexecState;

/**
 * What the kernel would let this process become; the window's helper inherits all of it from the window.
 *
 * @param uid its user, as numbered here
 * @param noNewPrivileges whether set-user-id programs run without their owner's rights
 * @param rootAbsent whether the machine's root does not exist here, so that a program of root's cannot be run as root
 * @param pkexec whether pkexec could become root by itself
 */
record Privileges(long uid, boolean noNewPrivileges, boolean rootAbsent, PkexecState pkexec) {
    private static final Path PKEXEC = Path.of("/usr/bin/pkexec");
    private static final Path OF_ROOT = Path.of("/usr/bin");
    private static final int SET_UID = 04000;
    private static final long EVERY_ID = 4_294_967_295L;

    /** A file's owner, as numbered here, and its mode. */
    record Owned(int uid, int mode) {
        static Optional<Owned> of(Path file) {
            try {
                return Optional.of(new Owned((Integer) Files.getAttribute(file, "unix:uid"), (Integer)
                        Files.getAttribute(file, "unix:mode")));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    static Privileges read(Path proc) {
        return of(
                text(proc.resolve("self/status")),
                text(proc.resolve("self/uid_map")),
                Owned.of(PKEXEC),
                Owned.of(OF_ROOT));
    }

    static Privileges of(String status, String uidMap, Optional<Owned> pkexec, Optional<Owned> ofRoot) {
        // A whole system in a user namespace has a root of its own, and its pkexec works.
        boolean foreign = ofRoot.filter(owned -> owned.uid() == 0).isEmpty();
        return new Privileges(
                number(field(status, "Uid").split("\\s+")[0]),
                field(status, "NoNewPrivs").equals("1"),
                !everything(uidMap) && foreign,
                state(pkexec));
    }

    /** Whether every id is mapped to itself, as outside of all user namespaces. Unreadable counts as outside. */
    private static boolean everything(String uidMap) {
        String[] words = uidMap.strip().split("\\s+");
        return words.length != 3
                ? uidMap.isBlank()
                : words[0].equals("0") && words[1].equals("0") && number(words[2]) == EVERY_ID;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new HelperException(Problem.FAILED, "/proc/self reads differently than expected.", e);
        }
    }

    private static PkexecState state(Optional<Owned> pkexec) {
        if (pkexec.isEmpty()) {
            return PkexecState.MISSING;
        }
        Owned owned = pkexec.get();
        return owned.uid() == 0 && (owned.mode() & SET_UID) != 0 ? PkexecState.READY : PkexecState.NOT_SETUID;
    }

    private static String field(String status, String name) {
        return Arrays.stream(status.split("\n"))
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElse("0");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
