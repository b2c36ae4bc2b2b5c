package org.reeve.gui.work;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;

/**
 * The file that keeps the quick actions. Every write reads it first, so that what somebody else wrote meanwhile (a second
 * machine with the same home, an editor) is merged and not lost. Blocks; never on the window's thread.
 */
public final class QuickFile {
    private static final long LONGEST = 1024 * 1024;

    private final Path file;
    private final QuickForm form;

    /** A file, which need not exist. */
    public QuickFile(Path file, QuickForm form) {
        this.file = file;
        this.form = form;
    }

    /** The user's own, in {@code $XDG_CONFIG_HOME/reeve}, by default {@code ~/.config/reeve}. */
    public static Path ofUser(Optional<String> configHome) {
        Path base = configHome
                .filter(home -> home.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
        return base.resolve("reeve").resolve("quick-actions.json");
    }

    /** Where it is. */
    Path path() {
        return file;
    }

    /**
     * What the list is now.
     *
     * @param actions the list to go on with
     * @param onDisk what the file holds
     * @param troubles what is the matter
     */
    public record Synced(List<QuickAction> actions, List<QuickAction> onDisk, List<QuickTrouble> troubles) {
        /** Copies the lists. */
        public Synced {
            actions = List.copyOf(actions);
            onDisk = List.copyOf(onDisk);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Reads the file, brings its changes and those made here together, and writes where they differ from the file.
     *
     * @param before what the file held when it was read or written last
     * @param mine the list as it is here
     */
    public synchronized Synced sync(List<QuickAction> before, List<QuickAction> mine) {
        Optional<QuickForm.Content> read;
        List<QuickTrouble> troubles = new ArrayList<>();
        try {
            read = read(troubles);
        } catch (IOException e) {
            return new Synced(mine, before, List.of(new QuickTrouble.Unreadable(file, reason(e))));
        }
        List<QuickAction> theirs = read.map(QuickForm.Content::actions).orElse(List.of());
        // Whoever moved the file away did not unpin anything: only a file that says so does.
        List<QuickAction> merged = QuickMerge.of(read.isPresent() ? before : List.of(), mine, theirs);
        if (read.filter(QuickForm.Content::newer).isPresent()) {
            troubles.add(new QuickTrouble.Newer(file, read.get().version()));
            return new Synced(merged, theirs, troubles);
        }
        List<QuickForm.Unfit> unfit = read.map(QuickForm.Content::unfit).orElse(List.of());
        if (!unfit.isEmpty()) {
            troubles.add(new QuickTrouble.Unfit(file, unfit));
        }
        return merged.equals(theirs) ? new Synced(merged, theirs, troubles) : write(merged, theirs, unfit, troubles);
    }

    private Synced write(
            List<QuickAction> merged,
            List<QuickAction> theirs,
            List<QuickForm.Unfit> unfit,
            List<QuickTrouble> troubles) {
        try {
            WholeFile.write(target(), form.text(merged, unfit));
            return new Synced(merged, merged, troubles);
        } catch (IOException e) {
            troubles.add(new QuickTrouble.Unwritable(file, reason(e)));
            return new Synced(merged, theirs, troubles);
        }
    }

    /** What the file says; absent where there is none, or where it was broken and lies elsewhere now. */
    private Optional<QuickForm.Content> read(List<QuickTrouble> troubles) throws IOException {
        Optional<String> text;
        try {
            text = text(file);
            return text.map(form::read);
        } catch (HelperException e) {
            troubles.add(new QuickTrouble.Broken(file, e.sentence(), WholeFile.setAside(target())));
        } catch (CharacterCodingException e) {
            troubles.add(new QuickTrouble.Broken(file, "it is not UTF-8 text", WholeFile.setAside(target())));
        }
        return Optional.empty();
    }

    private static Optional<String> text(Path file) throws IOException {
        if (!Files.exists(file)) {
            // Not there, or a link to what is not there; a folder that may not be searched is an error of its own.
            requireSearchable(file);
            return Optional.empty();
        }
        // A pipe would block for ever, and a device never end.
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        if (Files.size(file) > LONGEST) {
            throw new FileSystemException(file.toString(), null, "larger than 1 MiB");
        }
        return Optional.of(Files.readString(file));
    }

    private static void requireSearchable(Path file) throws IOException {
        try {
            var _ = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            // Nothing is there: the first start.
        }
    }

    /** What a file of somebody's choice would add; throws INVALID where it is none. */
    public QuickForm.Content look(Path other) throws IOException {
        return form.read(text(other).orElseThrow(() -> new NoSuchFileException(other.toString())));
    }

    /** Writes the list to a file of somebody's choice. */
    public void export(Path other, List<QuickAction> actions) throws IOException {
        WholeFile.write(WholeFile.behindLinks(other), form.text(actions, List.of()));
    }

    /** Writing goes where a link leads, so that a link into a folder of dot files stays one. */
    private Path target() throws IOException {
        return WholeFile.behindLinks(file);
    }

    /** Why a file could not be used, in the system's words. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(e.getMessage());
    }
}
