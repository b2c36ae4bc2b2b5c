package org.reeve.gui.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FilePath;

/**
 * A name in the folder that is shown.
 *
 * @param folder where it lies
 * @param entry what lies there
 * @param name as it is shown
 * @param plain the name in lower case, to sort and filter by
 */
record FileRow(FilePath folder, FileEntry entry, String name, String plain) {
    /** Of an entry of a folder. */
    static FileRow of(FilePath folder, FileEntry entry) {
        String name = entry.name().map(EntryName::value).orElse("/");
        return new FileRow(folder, entry, name, name.toLowerCase(Locale.ROOT));
    }

    /** Where it is; made when somebody asks, because a folder may hold very many. */
    FilePath path() {
        return entry.name().map(folder::with).orElse(folder);
    }

    /** Whether this is what lies at a path. */
    boolean at(FilePath path) {
        return entry.name().equals(path.name())
                && path.parent().orElse(FilePath.ROOT).equals(folder);
    }

    /** Whether going into it shows a folder. */
    boolean isFolder() {
        return entry.kind() == FileKind.FOLDER
                || entry.leads().filter(FileKind.FOLDER::equals).isPresent();
    }

    /** Whether it is a file that can be opened, or leads to one. */
    boolean isFile() {
        return entry.kind() == FileKind.FILE
                || entry.leads().filter(FileKind.FILE::equals).isPresent();
    }

    /** Where a link leads of which nobody tells what is there: root does not, and there may be nothing. */
    Optional<FilePath> target() {
        return isFolder() || isFile() ? Optional.empty() : entry.link().flatMap(this::target);
    }

    private Optional<FilePath> target(String text) {
        try {
            return Optional.of(new FilePath(
                    Path.of(folder.value()).resolve(text).normalize().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // such a name has no path that could be asked about
        }
    }

    /** Whether it is left out unless asked for. */
    boolean hidden() {
        return name.startsWith(".");
    }
}
