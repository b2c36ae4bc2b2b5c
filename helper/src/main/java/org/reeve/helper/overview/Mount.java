package org.reeve.helper.overview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mount: proc_pid_mountinfo(5).
 *
 * @param device major and minor number of its file system, the same for all mounts of it
 * @param point where; hostile, like its source
 * @param type its file system's type
 * @param source its device or origin
 * @param writable whether both the mount and the file system are
 */
record Mount(String device, String point, String type, String source, boolean writable) {
    /** Images that are full by nature. */
    private static final Set<String> IMAGES = Set.of("squashfs", "iso9660", "erofs", "cramfs", "romfs");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-3][0-7]{2})");
    private static final int OCTAL = 8;
    private static final int DEVICE = 2;
    private static final int POINT = 4;
    private static final int OPTIONS = 5;

    /** A line each; what is mounted over hides what was there, and a line that is cut off is none. */
    static List<Mount> parse(String mountinfo) {
        Map<String, Mount> visible = new LinkedHashMap<>();
        for (String line : mountinfo.split("\n")) {
            String[] fields = line.split(" ", -1);
            int dash = Arrays.asList(fields).indexOf("-");
            if (dash > OPTIONS && fields.length > dash + 3) {
                Mount mount = new Mount(
                        fields[DEVICE],
                        plain(fields[POINT]),
                        fields[dash + 1],
                        plain(fields[dash + 2]),
                        writable(fields[OPTIONS]) && writable(fields[dash + 3]));
                visible.remove(mount.point());
                visible.put(mount.point(), mount);
            }
        }
        return List.copyOf(visible.values());
    }

    /**
     * Those that keep data, each file system once, by its shortest mount point. Left out are pseudo file systems, images, and
     * what needs another machine to answer (NFS, SMB, other FUSE than of disks): asking those may take for ever and keeps them
     * from being unmounted when idle. Of ZFS each pool is shown once, of overlays only the root of the machine, because each
     * container has one on the same disk. In-memory file systems count where they can be written to.
     *
     * @param ofDisks the types that live on block devices, from /proc/filesystems
     */
    static List<Mount> keeping(Collection<Mount> mounts, Set<String> ofDisks) {
        Map<String, Mount> byFileSystem = new LinkedHashMap<>();
        for (Mount mount : mounts) {
            if (mount.keeps(ofDisks)) {
                byFileSystem.merge(
                        mount.fileSystem(),
                        mount,
                        (a, b) -> b.point().length() < a.point().length() ? b : a);
            }
        }
        List<Mount> sorted = new ArrayList<>(byFileSystem.values());
        sorted.sort(Comparator.comparing(Mount::point));
        return sorted;
    }

    private boolean keeps(Set<String> ofDisks) {
        return switch (type) {
            case "zfs" -> true;
            case "tmpfs" -> writable;
            case "overlay" -> point.equals("/");
            default -> ofDisks.contains(type) && !IMAGES.contains(type);
        };
    }

    private String fileSystem() {
        return type.equals("zfs") ? "zfs " + source.replaceAll("/.*", "") : device;
    }

    /** /proc/filesystems, proc_filesystems(5): types without {@code nodev} live on block devices. */
    static Set<String> ofDisks(String filesystems) {
        return filesystems
                .lines()
                .filter(line -> !line.startsWith("nodev"))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean writable(String options) {
        return Arrays.asList(options.split(",")).contains("rw");
    }

    /** Blanks, tabs, line breaks and backslashes are written as a backslash and three octal digits; the rest is bytes. */
    static String plain(String field) {
        String bytes = ESCAPE.matcher(field)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), OCTAL))));
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
