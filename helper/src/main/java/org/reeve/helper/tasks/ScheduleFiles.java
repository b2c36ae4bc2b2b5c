package org.reeve.helper.tasks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.Trust;

/** The two unit files of a schedule, in the folder that is an administrator's. */
final class ScheduleFiles {
    private final Path folder;
    private final Trust trust;

    ScheduleFiles(Path folder, Trust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    /** Those of the machine. */
    static ScheduleFiles ofMachine() {
        return new ScheduleFiles(Path.of("/etc/systemd/system"), Trust.ofMachine());
    }

    /** The service's first: a timer alone would have nothing to start. */
    void write(ScheduleId id, String service, String timer) {
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            open.replace(id.service().value(), service.getBytes(StandardCharsets.UTF_8));
            open.replace(id.timer().value(), timer.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The timer's first. */
    void delete(ScheduleId id) {
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            open.delete(id.timer().value());
            open.delete(id.service().value());
        }
    }

    /** What was not written whole and nobody has read: each of the two is tried. */
    void takeBack(ScheduleId id) {
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            try {
                open.delete(id.timer().value());
            } finally {
                open.delete(id.service().value());
            }
        }
    }

    /** What both say; empty where there is neither. */
    String read(ScheduleId id) {
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            return content(open, id.service().value())
                    + content(open, id.timer().value());
        }
    }

    private static String content(SafeFolder open, String name) {
        return open.read(name)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
    }
}
