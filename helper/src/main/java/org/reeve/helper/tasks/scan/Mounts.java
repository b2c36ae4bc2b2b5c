package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** File systems on disks of this machine, each once: proc_pid_mountinfo(5). */
final class Mounts {
    private static final Path FILE = Path.of("/proc/self/mountinfo");
    private static final Set<String> LOCAL = Set.of(
            "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "jfs", "reiserfs", "bcachefs", "zfs", "overlay", "tmpfs");
    private static final List<String> NOT_FILES = List.of("/proc", "/sys", "/dev", "/run/credentials", "/run/systemd");
    private static final int DEVICE = 2;
    private static final int POINT = 4;

    private Mounts() {}

    /** Where each local file system is mounted. */
    static List<String> local() throws IOException {
        return local(Files.readString(FILE, StandardCharsets.ISO_8859_1));
    }

    /** Whether a folder is where a file system begins. */
    static boolean begins(Path folder) throws IOException {
        return Files.readString(FILE, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.split(" "))
                .anyMatch(
                        fields -> fields.length > POINT && plain(fields[POINT]).equals(folder.toString()));
    }

    static List<String> local(String mountinfo) {
        List<String> found = new ArrayList<>();
        Set<String> devices = new HashSet<>();
        mountinfo.lines().map(line -> line.split(" ")).forEach(fields -> {
            int dash = List.of(fields).indexOf("-");
            if (fields.length > POINT
                    && dash > 0
                    && dash + 1 < fields.length
                    && LOCAL.contains(fields[dash + 1])
                    && files(plain(fields[POINT]))
                    && devices.add(fields[DEVICE])) {
                found.add(plain(fields[POINT]));
            }
        });
        return found;
    }

    private static boolean files(String point) {
        return NOT_FILES.stream().noneMatch(other -> point.equals(other) || point.startsWith(other + "/"));
    }

    /** Blanks and the like stand as three octal digits behind a backslash. */
    private static String plain(String point) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < point.length(); i++) {
            if (point.charAt(i) == '\\' && octal(point, i + 1)) {
                text.append((char) Integer.parseInt(point.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                text.append(point.charAt(i));
            }
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean octal(String text, int from) {
        return from + 3 <= text.length()
                && text.substring(from, from + 3).chars().allMatch(digit -> digit >= '0' && digit <= '7');
    }
}
