package org.reeve.helper.system;

import java.util.Map;

/**
 * What kind of file system something lies on.
 *
 * @param magic the kernel's number of the kind, statfs(2)
 * @param readOnly whether nothing can be written there
 */
public record FileSystemFacts(long magic, boolean readOnly) {
    private static final long PROC = 0x9fa0;
    private static final long FUSE = 0x65735546;
    private static final Map<Long, String> NAMES = Map.ofEntries(
            Map.entry(0xef53L, "ext4"),
            Map.entry(0x58465342L, "xfs"),
            Map.entry(0x9123683eL, "btrfs"),
            Map.entry(0x01021994L, "tmpfs"),
            Map.entry(0x794c7630L, "overlay"),
            Map.entry(0x6969L, "nfs"),
            Map.entry(0xff534d42L, "cifs"),
            Map.entry(0x4d44L, "vfat"),
            Map.entry(0x2011bab0L, "exfat"),
            Map.entry(0x5346544eL, "ntfs"),
            Map.entry(0xf2f52010L, "f2fs"),
            Map.entry(0x2fc12fc1L, "zfs"),
            Map.entry(0x9660L, "iso9660"),
            Map.entry(0x73717368L, "squashfs"),
            Map.entry(0x01161970L, "hugetlbfs"),
            Map.entry(0x858458f6L, "ramfs"),
            Map.entry(FUSE, "fuse"));

    /** What the kernel makes up when it is asked: what seems a file there is none. */
    private static final Map<Long, String> MADE_UP = Map.ofEntries(
            Map.entry(PROC, "proc"),
            Map.entry(0x62656572L, "sysfs"),
            Map.entry(0x64626720L, "debugfs"),
            Map.entry(0x74726163L, "tracefs"),
            Map.entry(0x73636673L, "securityfs"),
            Map.entry(0x63677270L, "cgroup2"),
            Map.entry(0x27e0ebL, "cgroup"),
            Map.entry(0xcafe4a11L, "bpf"),
            Map.entry(0x62656570L, "configfs"),
            Map.entry(0x1cd1L, "devpts"),
            Map.entry(0xf97cff8cL, "selinuxfs"),
            Map.entry(0x42494e4dL, "binfmt_misc"),
            Map.entry(0x6165676cL, "pstore"),
            Map.entry(0x19800202L, "mqueue"),
            Map.entry(0xde5e81e4L, "efivarfs"),
            Map.entry(0x6e736673L, "nsfs"));

    /** As mount(8) names it, or the kernel's number. */
    public String name() {
        return NAMES.getOrDefault(magic, MADE_UP.getOrDefault(magic, "0x" + Long.toHexString(magic)));
    }

    /** Whether the kernel makes its files up. */
    public boolean madeUp() {
        return MADE_UP.containsKey(magic);
    }

    /** Whether a program of some user answers for its files, and may let others wait for ever. */
    public boolean answeredByAProgram() {
        return magic == FUSE;
    }
}
