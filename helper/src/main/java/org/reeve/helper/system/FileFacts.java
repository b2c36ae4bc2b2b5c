package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * What lies at a path itself, not where a link leads: lstat(2).
 *
 * @param key device and inode
 * @param mode type and permissions
 */
record FileFacts(Path path, Object key, int mode, int uid, int links) {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    /** Absent where there is nothing. */
    static Optional<FileFacts> of(Path path) throws IOException {
        try {
            Map<String, Object> found =
                    Files.readAttributes(path, "unix:fileKey,mode,uid,nlink", LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new FileFacts(
                    path,
                    value(found, "fileKey"),
                    (Integer) value(found, "mode"),
                    (Integer) value(found, "uid"),
                    (Integer) value(found, "nlink")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Object value(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    /** Returns, or throws where it is not a folder that only its trusted owner writes in. */
    void requireFolder(Trust trust) {
        if ((mode & TYPE) != FOLDER) {
            throw refused((mode & TYPE) == LINK ? "is a link, and Reeve follows none" : "is not a folder");
        }
        requireOwner(trust);
    }

    /** Returns, or throws where it is not a file of its own that only its trusted owner writes to. */
    void requireFile(Trust trust) {
        if ((mode & TYPE) != REGULAR) {
            throw refused(
                    (mode & TYPE) == LINK ? "is a link, and Reeve follows none" : "is not a file that holds text");
        }
        if (links != 1) {
            throw refused("has " + links + " names (hard links), and another place would keep what it says now");
        }
        requireOwner(trust);
    }

    private void requireOwner(Trust trust) {
        if (Integer.toUnsignedLong(uid) != trust.uid()) {
            throw refused("belongs to user " + Integer.toUnsignedString(uid) + " and not to " + trust.uid());
        }
        if ((mode & trust.closedTo()) != 0) {
            throw refused("can be written by others");
        }
    }

    private HelperException refused(String why) {
        return new HelperException(Problem.FAILED, path + " " + why + ". Nothing was changed.");
    }

    /** The kernel's words where there are any. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
