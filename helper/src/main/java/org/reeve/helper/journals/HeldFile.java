package org.reeve.helper.journals;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.reeve.api.Descriptor;
import org.reeve.helper.system.Fds;
import org.reeve.helper.system.SafeOpen;

/**
 * A journal file that is kept open, or the kernel would give its inode, and with that its id, to the next file before anybody was
 * told that it is gone.
 *
 * @param id device and inode
 * @param path what it is called, as far as is known
 * @param file open for reading
 */
record HeldFile(String id, String path, FileInputStream file) {
    /** What the kernel adds to the name of a file that is deleted, in /proc/self/fd. */
    private static final String DELETED = " (deleted)";

    /** Absent where it is a link, not root's, or was renamed or deleted meanwhile: of that the kernel tells. */
    static Optional<HeldFile> open(SafeOpen.Directory directory, String name) {
        try {
            FileInputStream file = directory.file(name);
            try {
                // Another file may have got the name since it was listed: what is open counts.
                String path = directory.path().resolve(name).toString();
                return Optional.of(new HeldFile(inode(held(file)), path, file));
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Names a file for as long as it exists or is open. */
    static String inode(Path file, LinkOption... options) throws IOException {
        long device = (Long) Files.getAttribute(file, "unix:dev", options);
        long inode = (Long) Files.getAttribute(file, "unix:ino", options);
        return Long.toHexString(device) + ":" + inode;
    }

    private static Path held(FileInputStream file) throws IOException {
        return Fds.path(Fds.number(new Descriptor(file.getFD())));
    }

    HeldFile renamed(String now) {
        return new HeldFile(id, now, file);
    }

    /** The folder that it lies in by now; absent once it is deleted. */
    Optional<Path> folder() throws IOException {
        Path now = Files.readSymbolicLink(held(file));
        return now.toString().endsWith(DELETED) ? Optional.empty() : Optional.ofNullable(now.getParent());
    }
}
