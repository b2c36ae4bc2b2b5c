package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is written before it gets its name: files and folders of names that nothing looks at, which a writer that is killed
 * leaves behind.
 */
final class Remains {
    private static final String PREFIX = ".reeve-";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Remains() {}

    /** A name that nothing has. */
    static String name() {
        return PREFIX + UUID.randomUUID();
    }

    /** Removes all of them from a folder. */
    static void sweep(SecureDirectoryStream<Path> folder) throws IOException {
        // Opened anew, because a stream tells its names once.
        try (DirectoryStream<Path> names = folder.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : names) {
                String name = entry.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    remove(folder, name);
                }
            }
        }
    }

    /** Removes a file, or a folder with the files in it; one that is not there was not even made. */
    static void remove(SecureDirectoryStream<Path> folder, String name) throws IOException {
        Path path = Path.of(name);
        try {
            if (isFolder(folder, path)) {
                empty(folder, path);
                folder.deleteDirectory(path);
            } else {
                folder.deleteFile(path);
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private static boolean isFolder(SecureDirectoryStream<Path> folder, Path path) throws IOException {
        return folder.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
    }

    private static void empty(SecureDirectoryStream<Path> folder, Path path) throws IOException {
        try (SecureDirectoryStream<Path> inside = folder.newDirectoryStream(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : inside) {
                inside.deleteFile(Path.of(entry.getFileName().toString()));
            }
        }
    }
}
