package org.reeve.helper.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * An open folder whose files are replaced whole or not at all. The way to it is walked without following a link, and each step
 * must belong to whom {@link Trust} says and be closed to others: then nobody else can exchange it between the look and the
 * act. Files are reached through the folder's descriptor.
 */
public final class SafeFolder implements AutoCloseable {
    /** The longest file that is read. */
    public static final int LONGEST = 256 * 1024;

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final Trust trust;
    private final SecureDirectoryStream<Path> stream;
    private final SafeFiles files;

    private SafeFolder(Path path, Trust trust, SecureDirectoryStream<Path> stream) {
        this.path = path;
        this.trust = trust;
        this.stream = stream;
        this.files = new SafeFiles(path, trust, stream);
    }

    /** Opens a folder that exists, and looks at every step of the way. */
    public static SafeFolder open(Path path, Trust trust) {
        SafeFolder folder = first(trust);
        for (Path name :
                trust.from().equals(path) ? Set.<Path>of() : trust.from().relativize(path)) {
            try (SafeFolder parent = folder) {
                folder = parent.folder(name.toString())
                        .orElseThrow(() -> new HelperException(Problem.FAILED, "There is no folder " + path + "."));
            }
        }
        return folder;
    }

    private static SafeFolder first(Trust trust) {
        try {
            FileFacts facts = FileFacts.of(trust.from()).orElseThrow(() -> new NoSuchFileException("no such folder"));
            facts.requireFolder(trust);
            return start(trust, facts);
        } catch (IOException e) {
            throw failed(trust.from(), "cannot be opened", e);
        }
    }

    @SuppressWarnings("StreamResourceLeak") // Whoever gets the folder closes it, and the stream with it.
    private static SafeFolder start(Trust trust, FileFacts facts) throws IOException {
        return opened(trust.from(), trust, Files.newDirectoryStream(trust.from()), facts);
    }

    private static SafeFolder opened(Path path, Trust trust, DirectoryStream<Path> stream, FileFacts facts)
            throws IOException {
        if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
            stream.close();
            throw new IOException("folders cannot be held open on this file system");
        }
        SafeFolder folder = new SafeFolder(path, trust, secure);
        if (!facts.key().equals(folder.key())) {
            folder.close();
            throw new IOException("it was exchanged meanwhile");
        }
        return folder;
    }

    private @Nullable Object key() throws IOException {
        return stream.getFileAttributeView(BasicFileAttributeView.class)
                .readAttributes()
                .fileKey();
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** A folder in it, opened; absent where there is nothing of this name. */
    public Optional<SafeFolder> folder(String name) {
        Path child = path.resolve(name);
        try {
            Optional<FileFacts> facts = FileFacts.of(child);
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            facts.get().requireFolder(trust);
            return Optional.of(opened(
                    child, trust, stream.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS), facts.get()));
        } catch (IOException e) {
            throw failed(child, "cannot be opened", e);
        }
    }

    /** Makes a folder in it that others may look into, with a file that others may read: both appear, or nothing. */
    public void makeFolder(String name, String file, byte[] content) {
        make(name, FOLDER, made -> {
            made.files.replace(file, content);
            made.sync();
        });
    }

    /** A folder in it, made where there is none; closed to others. */
    public SafeFolder makeClosedFolder(String name) {
        if (!holds(name)) {
            make(name, CLOSED, _ -> {});
        }
        return opened(name);
    }

    private SafeFolder opened(String name) {
        return folder(name)
                .orElseThrow(
                        () -> new HelperException(Problem.CONFLICT, path.resolve(name) + " was removed meanwhile."));
    }

    private interface Filling {
        void fill(SafeFolder made) throws IOException;
    }

    private void make(String name, Set<PosixFilePermission> permissions, Filling filling) {
        String fresh = Remains.name();
        Path child = path.resolve(name);
        try {
            Files.createDirectory(path.resolve(fresh));
            // Against the umask, which keeps everything else of this helper to itself.
            Files.setPosixFilePermissions(path.resolve(fresh), permissions);
            try (SafeFolder made = opened(fresh)) {
                filling.fill(made);
            }
            stream.move(Path.of(fresh), stream, Path.of(name));
        } catch (IOException e) {
            throw discarded(fresh, failed(child, "cannot be made", e));
        } catch (HelperException e) {
            throw discarded(fresh, new HelperException(e.problem(), e.sentence().replace(fresh, name), e));
        }
        syncAfter(child, "was written");
    }

    private HelperException discarded(String fresh, HelperException failure) {
        try {
            Remains.remove(stream, fresh);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /**
     * Takes away what was left by a writer that was cut off. Only for whom no other writes here meanwhile: what one has not
     * finished yet looks the same.
     */
    public void sweep() {
        try {
            Remains.sweep(stream);
        } catch (IOException e) {
            throw failed(path, "holds what is left of a write that was cut off, which cannot be deleted", e);
        }
    }

    /** Whether it holds anything of this name, be it a link that leads nowhere. */
    public boolean holds(String name) {
        try {
            return FileFacts.of(path.resolve(name)).isPresent();
        } catch (IOException e) {
            throw failed(path.resolve(name), "cannot be looked at", e);
        }
    }

    /** The names in it, in no order. */
    public Stream<String> names() {
        return StreamSupport.stream(stream.spliterator(), false)
                .map(entry -> entry.getFileName().toString());
    }

    /** A file's content; absent where there is none. Refuses anything that is not a file of the trusted owner's own. */
    public Optional<byte[]> read(String name) {
        return files.read(name);
    }

    /** Replaces a file, or makes it; whatever goes wrong, the old one stays. Others may read it. */
    public void replace(String name, byte[] content) {
        files.replace(name, content);
        syncAfter(path.resolve(name), "was written");
    }

    /** Deletes a file. */
    public void delete(String name) {
        files.delete(name);
        syncAfter(path.resolve(name), "was deleted");
    }

    /** A file of this name, locked among all processes that ask for it so; made where there is none, closed to others. */
    public SafeLock lock(String name, Duration patience) {
        return SafeLock.on(files.lockFile(name), path.resolve(name), patience);
    }

    /** Deletes a folder that holds nothing any more; one that holds something stays. */
    public void deleteEmptyFolder(String name) {
        Path child = path.resolve(name);
        try {
            stream.deleteDirectory(Path.of(name));
            sync();
        } catch (DirectoryNotEmptyException e) {
            // Others' files are in it.
        } catch (IOException e) {
            throw failed(child, "is empty now but cannot be deleted", e);
        }
    }

    private void syncAfter(Path file, String done) {
        try {
            sync();
        } catch (IOException e) {
            throw failed(file, done + ", but may be lost in a power failure: its folder cannot be synchronised", e);
        }
    }

    private void sync() throws IOException {
        try (FileChannel itself = FileChannel.open(path, StandardOpenOption.READ)) {
            itself.force(true);
        }
    }

    static HelperException failed(Path file, String what, IOException e) {
        return new HelperException(Problem.FAILED, file + " " + what + ": " + FileFacts.reason(e) + ".", e);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw failed(path, "cannot be closed", e);
        }
    }
}
