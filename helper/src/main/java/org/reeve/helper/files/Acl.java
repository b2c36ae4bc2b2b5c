package org.reeve.helper.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reeve.api.files.FileAcl;

/** Access lists as the kernel keeps them in extended attributes: linux/posix_acl_xattr.h. */
final class Acl {
    /** Where a file's is kept. */
    static final String ACCESS = "system.posix_acl_access";

    /** Where that is kept which files in a folder begin with. */
    static final String DEFAULT = "system.posix_acl_default";

    private static final int VERSION = 2;
    private static final int HEADER = 4;
    private static final int ENTRY = 8;
    private static final int USER_OBJECT = 0x01;
    private static final int USER = 0x02;
    private static final int GROUP_OBJECT = 0x04;
    private static final int GROUP = 0x08;
    private static final int MASK = 0x10;
    private static final int OTHER = 0x20;
    private static final int NOBODY = -1;
    private static final String PREFIX = "default:";

    private record Entry(int tag, int bits, int id) {}

    private Acl() {}

    /** The entries of a value in the form of setfacl(1); of one that cannot be read none. */
    static List<String> entries(byte[] value, boolean ofDefault) {
        ByteBuffer data = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        List<String> entries = new ArrayList<>();
        if (value.length < HEADER || data.getInt() != VERSION) {
            return entries;
        }
        while (data.remaining() >= ENTRY) {
            int tag = data.getShort() & 0xFFFF;
            int bits = data.getShort();
            long id = data.getInt() & 0xFFFF_FFFFL;
            entries.add((ofDefault ? PREFIX : "") + who(tag, id) + permissions(bits));
        }
        return entries;
    }

    private static String who(int tag, long id) {
        return switch (tag) {
            case USER_OBJECT -> "user::";
            case USER -> "user:" + id + ":";
            case GROUP_OBJECT -> "group::";
            case GROUP -> "group:" + id + ":";
            case MASK -> "mask::";
            default -> "other::";
        };
    }

    private static String permissions(int bits) {
        return ((bits & 4) != 0 ? "r" : "-") + ((bits & 2) != 0 ? "w" : "-") + ((bits & 1) != 0 ? "x" : "-");
    }

    /** The value of one of both lists; empty octets where there are no such entries. */
    static byte[] value(FileAcl acl, boolean ofDefault) {
        List<Entry> entries = acl.entries().stream()
                .filter(entry -> entry.startsWith(PREFIX) == ofDefault)
                .map(entry -> entry(ofDefault ? entry.substring(PREFIX.length()) : entry))
                .sorted(Comparator.comparingInt(Entry::tag)
                        .thenComparing((a, b) -> Integer.compareUnsigned(a.id, b.id)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!entries.isEmpty()) {
            out.writeBytes(number(VERSION, HEADER));
        }
        for (Entry entry : entries) {
            out.writeBytes(number(entry.tag, 2));
            out.writeBytes(number(entry.bits, 2));
            out.writeBytes(number(entry.id, HEADER));
        }
        return out.toByteArray();
    }

    private static byte[] number(int value, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (value >>> (8 * i));
        }
        return octets;
    }

    private static Entry entry(String text) {
        String[] parts = text.split(":", -1);
        String rights = parts[2];
        int bits = (rights.charAt(0) == 'r' ? 4 : 0)
                | (rights.charAt(1) == 'w' ? 2 : 0)
                | (rights.charAt(2) == 'x' ? 1 : 0);
        boolean named = !parts[1].isEmpty();
        int tag =
                switch (parts[0]) {
                    case "user" -> named ? USER : USER_OBJECT;
                    case "group" -> named ? GROUP : GROUP_OBJECT;
                    case "mask" -> MASK;
                    default -> OTHER;
                };
        return new Entry(tag, bits, named ? (int) Long.parseLong(parts[1]) : NOBODY);
    }
}
