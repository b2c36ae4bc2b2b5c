package org.reeve.helper.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.HelperException;

/** The files of an open {@link SafeFolder}, each reached through the folder's descriptor and looked at before it is touched. */
record SafeFiles(Path folder, Trust trust, SecureDirectoryStream<Path> stream) {
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rw-------");

    /** A file's content; absent where there is none. */
    Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            if (!trusted(file)) {
                return Optional.empty();
            }
            try (FileChannel channel = channel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                return Optional.of(content(channel));
            }
        } catch (IOException e) {
            throw SafeFolder.failed(file, "cannot be read", e);
        }
    }

    /** Whether it is there; refuses what is not a file of the trusted owner's own. */
    private boolean trusted(Path file) throws IOException {
        Optional<FileFacts> facts = FileFacts.of(file);
        facts.ifPresent(one -> one.requireFile(trust));
        return facts.isPresent();
    }

    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SafeFolder.LONGEST + 1);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until its end
        }
        if (!buffer.hasRemaining()) {
            throw new IOException("it is longer than " + SafeFolder.LONGEST + " bytes");
        }
        byte[] content = new byte[buffer.position()];
        buffer.flip().get(content);
        return content;
    }

    /** Replaces a file, or makes it; whatever goes wrong, the old one stays. The folder is not synchronised yet. */
    void replace(String name, byte[] content) {
        Path fresh = Path.of(Remains.name());
        Path file = folder.resolve(name);
        try {
            boolean _ = trusted(file);
            write(fresh, content);
            stream.move(fresh, stream, Path.of(name));
        } catch (IOException e) {
            HelperException failure = SafeFolder.failed(file, "cannot be written", e);
            discard(fresh, failure);
            throw failure;
        }
    }

    private void write(Path fresh, byte[] content) throws IOException {
        try (FileChannel channel = channel(
                fresh.toString(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            // Against the umask, which keeps everything else of this helper to itself.
            stream.getFileAttributeView(fresh, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setPermissions(OPEN);
            channel.force(true);
        }
    }

    private void discard(Path fresh, HelperException failure) {
        try {
            stream.deleteFile(fresh);
        } catch (NoSuchFileException e) {
            // It was not even made.
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Deletes a file. The folder is not synchronised yet. */
    void delete(String name) {
        Path file = folder.resolve(name);
        try {
            if (trusted(file)) {
                stream.deleteFile(Path.of(name));
            }
        } catch (IOException e) {
            throw SafeFolder.failed(file, "cannot be deleted", e);
        }
    }

    /** A file to be locked, opened; made where there is none. */
    FileChannel lockFile(String name) {
        Path file = folder.resolve(name);
        try {
            boolean _ = trusted(file);
            return channel(
                    name,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixFilePermissions.asFileAttribute(CLOSED));
        } catch (IOException e) {
            throw SafeFolder.failed(file, "cannot be opened", e);
        }
    }

    private FileChannel channel(String name, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return (FileChannel) stream.newByteChannel(Path.of(name), options, attributes);
    }
}
