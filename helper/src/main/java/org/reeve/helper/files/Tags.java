package org.reeve.helper.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.reeve.api.files.FileTag;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** Which state of a file it is. */
record Tags(FileCalls calls) {
    private static final int BLOCK = 256 * 1024;

    /** The state of an ordinary file that is open for reading. */
    FileTag of(Fd open) throws KernelException {
        FileStat stat = calls.stat(open);
        String hash = stat.size() > FileTag.HASHED ? "" : hash(open);
        return new FileTag(String.format(
                Locale.ROOT,
                "%x:%s:%d:%d.%09d:%s",
                stat.device(),
                Long.toUnsignedString(stat.inode()),
                stat.size(),
                stat.modified().seconds(),
                stat.modified().nanos(),
                hash));
    }

    private String hash(Fd open) throws KernelException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        long at = 0;
        for (int got = calls.content().read(open.number(), at, block);
                got > 0 && at <= FileTag.HASHED;
                got = calls.content().read(open.number(), at, block)) {
            digest.update(block, 0, got);
            at += got;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether two states hold the same octets: a copy on another layer of an overlay has another inode. */
    static boolean sameContent(FileTag one, FileTag other) {
        return Arrays.equals(tail(one), tail(other));
    }

    private static String[] tail(FileTag tag) {
        String[] parts = tag.value().split(":", -1);
        return parts.length < 5 ? parts : Arrays.copyOfRange(parts, 2, 5);
    }
}
