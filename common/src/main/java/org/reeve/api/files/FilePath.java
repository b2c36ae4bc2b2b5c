package org.reeve.api.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An absolute path without {@code .}, {@code ..}, doubled or trailing slashes: at most 4095 octets, written like
 * {@link EntryName}: a backslash is doubled, what is not UTF-8 or cannot be seen is {@code \xhh}.
 */
public record FilePath(String value) {
    private static final int LONGEST = 4095;

    /** The folder in which everything is. */
    public static final FilePath ROOT = new FilePath("/");

    /** Refuses what is relative, not normal or too long. */
    public FilePath {
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("not a path: expected an absolute one such as /etc/hosts");
        }
        if (Octets.octets(value).length > LONGEST) {
            throw new IllegalArgumentException("a path has at most " + LONGEST + " octets");
        }
        for (String name : split(value)) {
            EntryName _ = new EntryName(name);
        }
    }

    private static List<String> split(String value) {
        // An escape holds no slash as it stands, so the form is split where the octets would be.
        return value.equals("/") ? List.of() : List.of(value.substring(1).split("/", -1));
    }

    /** The path that some octets are. */
    public static FilePath of(byte[] octets) {
        return new FilePath(Octets.text(octets));
    }

    /** The path as a person types it: a trailing slash, doubled ones and dots are taken out of it. */
    public static FilePath typed(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("not a path: expected an absolute one such as /etc/hosts");
        }
        return of(("/" + String.join("/", names)).getBytes(StandardCharsets.UTF_8));
    }

    /** As the kernel has it. */
    public byte[] octets() {
        return Octets.octets(value);
    }

    /** The names on the way, the last one its own; none for the folder in which everything is. */
    public List<EntryName> names() {
        return split(value).stream().map(EntryName::new).toList();
    }

    /** Its own name; absent for the folder in which everything is. */
    public Optional<EntryName> name() {
        List<String> names = split(value);
        return names.isEmpty() ? Optional.empty() : Optional.of(new EntryName(names.getLast()));
    }

    /** The folder that it lies in; absent for the one in which everything is. */
    public Optional<FilePath> parent() {
        if (value.equals("/")) {
            return Optional.empty();
        }
        int slash = value.lastIndexOf('/');
        return Optional.of(slash == 0 ? ROOT : new FilePath(value.substring(0, slash)));
    }

    /** What lies in it under a name. */
    public FilePath with(EntryName name) {
        return new FilePath(value.equals("/") ? "/" + name.value() : value + "/" + name.value());
    }

    /** Whether it is a folder's path itself, or of something anywhere below it. */
    public boolean isIn(FilePath folder) {
        return folder.equals(ROOT) || value.equals(folder.value) || value.startsWith(folder.value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
