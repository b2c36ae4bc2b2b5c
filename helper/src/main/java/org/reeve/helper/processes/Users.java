package org.reeve.helper.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Names of users: /etc/passwd first, then what the system's own lookup says of a process's folder. Used by one thread. */
final class Users {
    private final Path passwd;
    private final Path processes;
    private final Map<Long, String> names = new HashMap<>();

    Users(Path passwd, Path processes) {
        this.passwd = passwd;
        this.processes = processes;
        names.putAll(listed());
    }

    private Map<Long, String> listed() {
        try {
            return parse(Files.readString(passwd, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** passwd(5); the first of those that share a number. */
    static Map<Long, String> parse(String passwd) {
        Map<Long, String> names = new HashMap<>();
        for (String line : passwd.split("\n")) {
            String[] fields = line.split(":", 4);
            if (fields.length > 2 && !fields[0].isEmpty() && fields[2].matches("[0-9]{1,10}")) {
                names.putIfAbsent(Long.parseLong(fields[2]), fields[0]);
            }
        }
        return names;
    }

    /** The name, or the number where there is none; asked once. */
    String name(long uid, int pid) {
        return names.computeIfAbsent(uid, number -> asked(number, pid));
    }

    private String asked(long uid, int pid) {
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
