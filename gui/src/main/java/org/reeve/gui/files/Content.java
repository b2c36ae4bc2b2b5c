package org.reeve.gui.files;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Contents as descriptors, and back. Blocks. */
final class Content {
    private Content() {}

    /** A descriptor from which some octets are read: of a file that has no name any more. Whoever asked closes it. */
    static Descriptor of(byte[] octets) {
        try {
            Path file = Files.createTempFile(
                    folder(),
                    "reeve",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.write(file, octets, StandardOpenOption.WRITE);
                return new Descriptor(new FileInputStream(file.toFile()).getFD());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new HelperException(
                    Problem.FAILED,
                    "The text cannot be handed to the helper: " + e.getMessage()
                            + ". Make room in the folder for temporary files and try again.",
                    e);
        }
    }

    /** In memory where the session has such a folder: what only root may read does not reach a disk. */
    private static Path folder() {
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "");
        Path folder = Path.of(runtime.isEmpty() ? System.getProperty("java.io.tmpdir", "/tmp") : runtime);
        return Files.isWritable(folder) ? folder : Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /** The octets of a descriptor, at most so many and one; its place stays where it is. */
    static byte[] read(Descriptor file, long most) {
        FileChannel channel = file.input().getChannel();
        try {
            ByteBuffer octets = ByteBuffer.allocate((int) Math.min(most + 1, channel.size() + 1));
            while (octets.hasRemaining() && channel.read(octets, octets.position()) >= 0) {}
            byte[] all = new byte[octets.position()];
            octets.flip().get(all);
            return all;
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Closes a descriptor of which nothing more is wanted. */
    static void close(Descriptor file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
