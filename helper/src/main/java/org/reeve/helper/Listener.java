package org.reeve.helper;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.ConnectionRefusedSocketException;
import org.slf4j.LoggerFactory;

/** Where a helper listens: a socket in a directory of its own, that its peer's user may connect to and nobody else. */
final class Listener {
    private static final int BACKLOG = 64;
    private static final String PREFIX = "reeve-helper-";

    private final Path path;
    private final AFUNIXServerSocket socket;

    private Listener(Path path, AFUNIXServerSocket socket) {
        this.path = path;
        this.socket = socket;
    }

    /** Root's: in the unit's runtime directory, which systemd removes whatever happens. */
    static Listener ofRoot(Path runtimeDirectory, long uid) throws IOException {
        Listener listener = bind(runtimeDirectory.resolve("socket"));
        // Root's umask is 077 and the directory is fresh: until here only root could connect.
        Files.setAttribute(listener.path, "unix:mode", 0600);
        Files.setAttribute(listener.path, "unix:uid", (int) uid);
        return listener;
    }

    /** The user's: in a directory of its own that only he can enter, and that goes however an orderly end comes about. */
    static Listener ofUser(Path parent) throws IOException {
        sweep(parent);
        Path own = Files.createTempDirectory(
                parent, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path path = own.resolve("socket");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(path)));
        return bind(path);
    }

    private static Listener bind(Path path) throws IOException {
        AFUNIXServerSocket socket = AFUNIXServerSocket.newInstance();
        socket.setDeleteOnClose(false);
        socket.bind(AFUNIXSocketAddress.of(path.toFile()), BACKLOG);
        return new Listener(path, socket);
    }

    AFUNIXServerSocket socket() {
        return socket;
    }

    Path path() {
        return path;
    }

    /** Takes away what helpers that were killed have left: sockets on which nobody listens any more. */
    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path one : all) {
                Path path = one.resolve("socket");
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && refuses(path)) {
                    remove(path);
                }
            }
        }
    }

    private static boolean refuses(Path path) {
        try (AFUNIXSocket probe = AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(path.toFile()))) {
            return !probe.isConnected();
        } catch (ConnectionRefusedSocketException e) {
            return true;
        } catch (IOException e) {
            // Somebody else's, or gone meanwhile: not ours to take away.
            return false;
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
            Path directory = path.getParent();
            if (directory != null) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger("org.reeve.helper").info("{} stays: {}", path, e.getMessage());
        }
    }
}
