package org.reeve.helper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Where a helper keeps what: the XDG base directories for the user's, systemd's for root's. */
final class Directories {
    private Directories() {}

    /** A directory that systemd made for this service, such as RUNTIME_DIRECTORY. */
    static Path required(String variable) {
        String value = System.getenv().getOrDefault(variable, "");
        Path path = Path.of(value);
        if (!path.isAbsolute()) {
            throw new HelperException(
                    Problem.NOT_STARTED, "The root helper is started by its launcher: no " + variable + ".");
        }
        return path;
    }

    /** The user's runtime directory; the temporary directory where the session has none. */
    static Path runtime(long uid) {
        String given = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "");
        if (!given.isEmpty() && Files.isDirectory(Path.of(given))) {
            return Path.of(given);
        }
        Path usual = Path.of("/run/user/" + uid);
        return Files.isDirectory(usual) ? usual : Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /** The user's state directory for Reeve. */
    static Path state() {
        String given = System.getenv().getOrDefault("XDG_STATE_HOME", "");
        return given.isEmpty()
                ? Path.of(System.getProperty("user.home", "/"), ".local", "state", "reeve")
                : Path.of(given, "reeve");
    }

    /** The user's folder of settings. */
    static Path config() {
        String given = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
        return Path.of(given).isAbsolute() ? Path.of(given) : Path.of(System.getProperty("user.home", "/"), ".config");
    }

    /** What a program needs to find the user's bus and service manager. */
    static Map<String, String> userBus() {
        Map<String, String> found = new HashMap<>();
        for (String name : new String[] {"XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "HOME"}) {
            String value = System.getenv(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }
}
