package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.api.Cancel;
import org.reeve.process.Accounts;

/** Names of users: /etc/passwd first, then from wherever else this machine has them. Thread-safe. */
public final class Users {
    private static final Path GETENT = Path.of("/usr/bin/getent");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Elsewhere elsewhere;
    private final Map<Long, String> names = new ConcurrentHashMap<>();

    /** Who else knows a user's name; answers the number where nobody does. */
    private interface Elsewhere {
        String name(long uid, int pid);
    }

    /** Asks getent(1) of users that are not in the file. */
    public Users(Command command) {
        this(Accounts.PASSWD, (uid, _) -> asked(command, uid));
    }

    /** Looks at whose a process's folder is: for who looks often, and starts no programs. */
    public Users(Path passwd, Path processes) {
        this(passwd, (uid, pid) -> owner(processes, uid, pid));
    }

    private Users(Path passwd, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        names.putAll(Accounts.Table.read(passwd).names());
    }

    /** The name, or the number where there is none; asked once. */
    public String name(long uid) {
        return name(uid, 0);
    }

    /** The same of a process's user. */
    public String name(long uid, int pid) {
        return names.computeIfAbsent(uid, number -> elsewhere.name(number, pid));
    }

    private static String asked(Command command, long uid) {
        Command.Output output = command.run(PATIENCE, new Cancel(), GETENT, "passwd", String.valueOf(uid));
        int colon = output.text().indexOf(':');
        return output.code() == 0 && colon > 0 ? output.text().substring(0, colon) : String.valueOf(uid);
    }

    private static String owner(Path processes, long uid, int pid) {
        Path folder = processes.resolve(Integer.toString(pid));
        try {
            // The folder of a process that lets nobody look into it is root's.
            long owner = (Integer) Files.getAttribute(folder, "unix:uid") & 0xFFFF_FFFFL;
            return owner == uid ? Files.getOwner(folder).getName() : Long.toString(uid);
        } catch (IOException e) {
            return Long.toString(uid);
        }
    }
}
