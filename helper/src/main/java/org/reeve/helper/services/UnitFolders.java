package org.reeve.helper.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in the folders of unit files, gone through once. Tells the state of the files that are plain: that lie by
 * themselves in a folder for unit files, and to which no link leads. Follows no link.
 */
final class UnitFolders {
    private static final Set<String> LINKS = Set.of(".wants", ".requires", ".upholds");
    private static final String DROP_IN = ".d";
    private static final int LONGEST = 64 * 1024;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final List<String> dropIns = new ArrayList<>();

    /**
     * Reads folders.
     *
     * @param folders in systemd's order: what lies in an earlier one hides what lies in a later
     * @throws IOException where one cannot be read, so that it is not known what it hides
     */
    UnitFolders(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            for (Path entry : entries(folder)) {
                take(entry);
            }
        }
    }

    /** The names of all unit files, and of the links among them. */
    Set<String> names() {
        return files.keySet();
    }

    /** The state of a file in systemd's word; absent where only systemd itself can tell it. */
    Optional<String> state(String name) {
        Path file = files.get(name);
        if (file == null
                || linked.contains(name)
                || !ownFolder(file)
                || dropIns.stream().anyMatch(one -> covers(one, name))) {
            return Optional.empty();
        }
        try {
            return text(file).flatMap(InstallSection::state);
        } catch (IOException e) {
            // Gone meanwhile, or not for this user: systemd is asked for it.
            return Optional.empty();
        }
    }

    private void take(Path entry) throws IOException {
        String name = last(entry);
        BasicFileAttributes facts;
        try {
            facts = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
        if (facts.isSymbolicLink()) {
            files.putIfAbsent(name, entry);
            linked.add(name);
            linked.add(last(Files.readSymbolicLink(entry)));
            dropIn(name).ifPresent(dropIns::add);
        } else if (facts.isRegularFile()) {
            files.putIfAbsent(name, entry);
        } else if (facts.isDirectory()) {
            folder(entry, name);
        }
    }

    private void folder(Path folder, String name) throws IOException {
        if (LINKS.contains(name.substring(Math.max(0, name.lastIndexOf('.'))))) {
            entries(folder).forEach(entry -> linked.add(last(entry)));
        } else if (name.endsWith(DROP_IN) && installs(folder)) {
            dropIn(name).ifPresent(dropIns::add);
        }
    }

    /** For which name a folder's drop-ins are. */
    private static Optional<String> dropIn(String folder) {
        return folder.endsWith(DROP_IN)
                ? Optional.of(folder.substring(0, folder.length() - DROP_IN.length()))
                : Optional.empty();
    }

    /** Whether a drop-in says something of [Install], or may. */
    private static boolean installs(Path folder) throws IOException {
        try {
            for (Path entry : entries(folder)) {
                if (text(entry)
                        .flatMap(InstallSection::state)
                        .filter(InstallSection.STATIC::equals)
                        .isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (AccessDeniedException e) {
            return true;
        }
    }

    /** Whether drop-ins for a name are for a unit: its own, its template's, its type's, or those of the first parts of its name. */
    private static boolean covers(String dropIn, String unit) {
        int dot = unit.lastIndexOf('.');
        String type = unit.substring(dot + 1);
        if (dropIn.equals(unit) || dropIn.equals(type)) {
            return true;
        }
        int at = dropIn.lastIndexOf('.');
        boolean part = at > 0 && (dropIn.charAt(at - 1) == '-' || dropIn.charAt(at - 1) == '@');
        return part && dropIn.substring(at + 1).equals(type) && unit.startsWith(dropIn.substring(0, at));
    }

    /** Where systemd itself, generators or attached images put files, a state follows from the place. */
    private static boolean ownFolder(Path file) {
        int names = file.getNameCount();
        String folder = names > 1 ? file.getName(names - 2).toString() : "";
        return folder.equals("system") || folder.equals("user");
    }

    private static String last(Path path) {
        int names = path.getNameCount();
        return names == 0 ? "" : path.getName(names - 1).toString();
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(all::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return all;
    }

    /** A regular file's text; absent where it is none, or too long. */
    private static Optional<String> text(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(LONGEST + 1);
            return content.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
