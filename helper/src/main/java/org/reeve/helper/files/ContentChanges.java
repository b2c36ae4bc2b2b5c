package org.reeve.helper.files;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileSyntax;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.SaveOptions;
import org.reeve.helper.system.Fd;

/** Changes of what stands in files: checked first, kept before it is replaced. */
record ContentChanges(Hands hands) {
    private static final int MOST_TOLD = 20;

    /** Puts a new content in a place. */
    Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options) {
        try (Fd taken = hands.contents().taken(content);
                Spot spot = hands.reach().follow(path)) {
            hands.reach().requireNamed(path, spot);
            spot.requireChangeable();
            requireSound(spot.path(), taken, options);
            return hands.turn().take(() -> saved(spot, expected, taken, options));
        }
    }

    private void requireSound(FilePath path, Fd content, SaveOptions options) {
        FileCheck check = hands.checks().check(path, content);
        // As root nothing is not checked but what its program is not there for, and then nobody gets in by it either.
        boolean must = check.syntax().locksOut() && hands.reach().root() && check.state() == FileCheck.State.FAILED;
        if (check.state() == FileCheck.State.PASSED
                || check.syntax() == FileSyntax.NONE
                || (options.despiteFindings() && !must)) {
            return;
        }
        throw HelperException.quoting(
                Problem.INVALID, told(path, check, must), path + " did not pass its check, and was not saved.");
    }

    /** The reason first, then a line for each finding: {@code line 4: …}, as the window marks them. */
    private static String told(FilePath path, FileCheck check, boolean must) {
        String reason = path + " was not saved. " + check.by()
                + (must ? " A fault in this file may lock everybody out, so it is never saved so." : "");
        return Stream.concat(
                        Stream.of(reason),
                        check.findings().stream()
                                .limit(MOST_TOLD)
                                .map(one -> (one.line() > 0 ? "line " + one.line() + ": " : "") + one.text()))
                .collect(Collectors.joining("\n"));
    }

    private Change saved(Spot spot, FileTag expected, Fd content, SaveOptions options) {
        Saving.Saved saved = hands.saving().save(spot, expected, content, options);
        FilePath path = spot.path();
        Call undo = saved.kept()
                .map(version -> FilesCommands.revert(hands.by(), path, version, saved.now()))
                .orElseGet(() -> FilesCommands.remove(hands.by(), path));
        return Changed.of(path, hands.size(saved.now()), FilesCommands.editCommand(hands.by(), path), undo)
                .from(saved.kept().map(id -> "kept as " + id).orElse("no file"));
    }

    /** Puts an earlier content in its place. */
    Change revert(FilePath path, KeptId version, FileTag expected) {
        try (Spot spot = hands.reach().follow(path);
                Fd kept = hands.versions().open(spot.path(), version);
                Fd content = hands.sealed(kept)) {
            hands.reach().requireNamed(path, spot);
            spot.requireChangeable();
            // What locks everybody out is checked even so: what else would an earlier content be an undo of?
            requireSound(spot.path(), content, new SaveOptions(true, true, HardLinks.IN_PLACE));
            return hands.turn()
                    .take(() -> saved(spot, expected, content, new SaveOptions(true, true, HardLinks.IN_PLACE)));
        }
    }
}
