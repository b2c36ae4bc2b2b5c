package org.reeve.helper.overview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.overview.Machine;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Since when a machine runs, who is logged in, and whether it should be restarted. */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.helper.overview");
    private static final String LOGIND = "org.freedesktop.login1";
    private static final String MANAGER = "org.freedesktop.login1.Manager.";
    private static final String BOOT_TIME = "btime ";
    private static final int USER = 2;
    private static final int SEAT = 3;
    private static final int KIND = 5;

    private final Path root;
    private final Bus bus;

    Upkeep(Path root, Bus bus) {
        this.root = root;
        this.bus = bus;
    }

    Machine read() {
        try {
            return new Machine(booted(text("proc/stat")), logins(), restart());
        } catch (IOException e) {
            throw new HelperException(Problem.UNAVAILABLE, "The start of the machine cannot be read: " + e, e);
        }
    }

    /** The line btime of proc_stat(5), in seconds since 1970. */
    static Instant booted(String stat) {
        return stat.lines()
                .filter(line -> line.startsWith(BOOT_TIME))
                .findFirst()
                .map(line -> seconds(line.substring(BOOT_TIME.length()).strip()))
                .orElseThrow(() -> Numbers.unexpected("/proc/stat", "a line btime", "none", new IOException()));
    }

    private static Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Numbers.whole(text, "/proc/stat"));
        } catch (DateTimeException e) {
            throw Numbers.unexpected("/proc/stat", "a time of this era", text, e);
        }
    }

    /** Debian's packages leave a file where they want a restart, and their names beside it: update-notifier-common. */
    private Optional<Machine.Restart> restart() throws IOException {
        if (!Files.exists(root.resolve("run/reboot-required"))) {
            return Optional.empty();
        }
        boolean named = Files.exists(root.resolve("run/reboot-required.pkgs"));
        return Optional.of(new Machine.Restart(named ? packages(text("run/reboot-required.pkgs")) : List.of()));
    }

    static List<String> packages(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(name -> name.matches("[a-z0-9][a-z0-9+.~-]{0,127}"))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Machine.Login> logins() {
        try {
            return logins((Collection<?>) sessions().getFirst());
        } catch (BusException | HelperException e) {
            LOG.info("who is logged in is not known: {}", e.getMessage());
            return List.of();
        }
    }

    /** ListSessionsEx is of systemd 255; the sessions of service managers, which it tells apart, are younger still. */
    private List<Object> sessions() {
        try {
            return bus.call(BusCall.of(LOGIND, "/org/freedesktop/login1", MANAGER + "ListSessionsEx", ""));
        } catch (BusException e) {
            if (!e.name().endsWith(".UnknownMethod")) {
                throw e;
            }
            return bus.call(BusCall.of(LOGIND, "/org/freedesktop/login1", MANAGER + "ListSessions", ""));
        }
    }

    /** Rows of either: id, uid, user, seat, and with the longer ones leader and class. People only, no login screens. */
    static List<Machine.Login> logins(Collection<?> rows) {
        List<Machine.Login> logins = new ArrayList<>();
        for (Object row : rows) {
            Object[] fields = (Object[]) row;
            boolean person = fields.length <= KIND || fields[KIND].toString().startsWith("user");
            if (person) {
                logins.add(new Machine.Login(fields[USER].toString(), fields[SEAT].toString()));
            }
        }
        return logins;
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
    }
}
