package org.reeve.helper.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code security.capability} of a file says: struct vfs_cap_data of linux/capability.h. */
final class Capabilities {
    private static final int SHORTEST = 20;
    private static final int EFFECTIVE = 1;
    private static final List<String> NAMES = List.of(
            "chown",
            "dac_override",
            "dac_read_search",
            "fowner",
            "fsetid",
            "kill",
            "setgid",
            "setuid",
            "setpcap",
            "linux_immutable",
            "net_bind_service",
            "net_broadcast",
            "net_admin",
            "net_raw",
            "ipc_lock",
            "ipc_owner",
            "sys_module",
            "sys_rawio",
            "sys_chroot",
            "sys_ptrace",
            "sys_pacct",
            "sys_admin",
            "sys_boot",
            "sys_nice",
            "sys_resource",
            "sys_time",
            "sys_tty_config",
            "mknod",
            "lease",
            "audit_write",
            "audit_control",
            "setfcap",
            "mac_override",
            "mac_admin",
            "syslog",
            "wake_alarm",
            "block_suspend",
            "audit_read",
            "perfmon",
            "bpf",
            "checkpoint_restore");

    private Capabilities() {}

    /** As getcap(8) writes it; empty for none. */
    static String text(Optional<byte[]> value) {
        if (value.isEmpty()) {
            return "";
        }
        byte[] octets = value.get();
        if (octets.length < SHORTEST) {
            return "?";
        }
        ByteBuffer data = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long permitted = (data.getInt(4) & 0xFFFF_FFFFL) | ((data.getInt(12) & 0xFFFF_FFFFL) << 32);
        long inheritable = (data.getInt(8) & 0xFFFF_FFFFL) | ((data.getInt(16) & 0xFFFF_FFFFL) << 32);
        String how = (data.getInt(0) & EFFECTIVE) != 0 ? "e" : "";
        return names(permitted | inheritable) + "=" + how + (inheritable != 0 ? "i" : "") + (permitted != 0 ? "p" : "");
    }

    private static String names(long set) {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < Long.SIZE; number++) {
            if ((set & (1L << number)) != 0) {
                names.add(number < NAMES.size() ? "cap_" + NAMES.get(number) : String.valueOf(number));
            }
        }
        return String.join(",", names);
    }
}
