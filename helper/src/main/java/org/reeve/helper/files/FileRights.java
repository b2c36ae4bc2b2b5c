package org.reeve.helper.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.FilesWrite;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.SaveOptions;
import org.reeve.api.files.TrashedFile;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.Target;

/** The rights of files, with the hands of the user or of root: {@link Reach} is all that differs. */
public final class FileRights implements FilesUser, FilesBrowse, FilesRead, FilesWrite {
    private final Hands hands;
    private final Opening opening;
    private final Changing changing;
    private final Looking looking;

    /** As the user; keeps what it replaces in a state folder of his. */
    public static FileRights ofUser(Bus machine, Command command, Path state, FileIds self) {
        UserReach reach = new UserReach(new FileCalls(), self);
        return of(FilesBy.USER, reach, state, new UserRunner(command), new Readers(machine));
    }

    /** As root, for a user; keeps what it replaces in root's state folder. */
    public static FileRights ofRoot(Bus machine, Command command, Path state, long caller) {
        RootReach reach = new RootReach(new FileCalls(), RootReach.MACHINE, new FileIds(0, 0), caller);
        return of(FilesBy.ROOT, reach, state, new UnitRunner(command), new Readers(machine));
    }

    private static FileRights of(FilesBy by, Reach reach, Path state, Runner runner, Readers readers) {
        return new FileRights(Hands.of(by, reach, state, runner, readers));
    }

    /** What a root call is about, found out without telling more than everybody could find out. */
    public Target resolve(Call call) {
        return new Resolving(hands.reach()).target(call);
    }

    /** The call's arguments, the paths in them as far as everybody could find out where they lead. */
    public List<Object> arguments(Call call) {
        return new Resolving(hands.reach()).arguments(call);
    }

    FileRights(Hands hands) {
        this.hands = hands;
        this.opening = new Opening(hands.reach(), hands.contents(), hands.tags());
        this.changing = new Changing(hands.reach());
        this.looking = new Looking(hands.reach(), changing);
    }

    @Override
    public void list(FilePath folder, Sink<FileEntry> entries) {
        new Listing(hands.reach()).list(folder, entries);
    }

    @Override
    public FileDetail stat(FilePath path) {
        return looking.closely(path);
    }

    @Override
    public OpenedFile open(FilePath path) {
        return opening.open(path);
    }

    @Override
    public List<FileVersion> versions(FilePath path) {
        return hands.versions().of(real(path));
    }

    @Override
    public OpenedFile openVersion(FilePath path, KeptId version) {
        FilePath real = real(path);
        try (Fd kept = hands.versions().open(real, version)) {
            return opening.kept(real, kept);
        }
    }

    private FilePath real(FilePath path) {
        try (Spot spot = hands.reach().follow(path)) {
            return spot.path();
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return path;
            }
            throw e;
        }
    }

    @Override
    public List<TrashedFile> trash(FilePath below) {
        return hands.trash().below(below);
    }

    @Override
    public FileCheck check(FilePath path, Descriptor content) {
        try (Fd taken = hands.contents().taken(content)) {
            return hands.checks().check(real(path), taken);
        }
    }

    @Override
    public List<FileReader> readers(FilePath path) {
        return hands.readers().of(real(path));
    }

    @Override
    public Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options) {
        try (Fd taken = hands.contents().taken(content);
                Spot spot = hands.reach().follow(path)) {
            named(path, spot);
            spot.requireChangeable();
            requireSound(spot.path(), taken, options);
            return hands.turn().take(() -> saved(spot, expected, taken, options));
        }
    }

    /** As root a link that only root could see would lead elsewhere than the question said. */
    private void named(FilePath path, Spot spot) {
        if (hands.reach().root() && !spot.path().equals(path)) {
            throw new HelperException(
                    Problem.DENIED,
                    path + " leads to " + spot.path() + ". Name that place itself. Nothing was changed.");
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

    private static String told(FilePath path, FileCheck check, boolean must) {
        String found = check.findings().stream()
                .map(one -> (one.line() > 0 ? "line " + one.line() + ": " : "") + one.text())
                .limit(5)
                .collect(Collectors.joining("; "));
        return path + " was not saved. " + check.by() + (found.isEmpty() ? "" : " " + found + ".")
                + (must ? " A fault in this file may lock everybody out, so it is never saved so." : "");
    }

    private Change saved(Spot spot, FileTag expected, Fd content, SaveOptions options) {
        Saving.Saved saved = hands.saving().save(spot, expected, content, options);
        FilePath path = spot.path();
        Call undo = saved.kept()
                .map(version -> FilesCommands.revert(hands.by(), path, version, saved.now()))
                .orElseGet(() -> FilesCommands.remove(hands.by(), path));
        return done(path, hands.size(saved.now()), FilesCommands.editCommand(hands.by(), path), undo)
                .from(saved.kept().map(id -> "kept as " + id).orElse("no file"));
    }

    @Override
    public Change revert(FilePath path, KeptId version, FileTag expected) {
        try (Spot spot = hands.reach().follow(path);
                Fd kept = hands.versions().open(spot.path(), version);
                Fd content = hands.sealed(kept)) {
            named(path, spot);
            spot.requireChangeable();
            // What locks everybody out is checked even so: what else would an earlier content be an undo of?
            requireSound(spot.path(), content, new SaveOptions(true, true, HardLinks.IN_PLACE));
            return hands.turn()
                    .take(() -> saved(spot, expected, content, new SaveOptions(true, true, HardLinks.IN_PLACE)));
        }
    }

    @Override
    public Change create(FilePath path, FileKind kind, FileMode mode) {
        return change(path, spot -> {
            Guarded.requireCreatable(hands, spot.path());
            changing.create(spot, kind, mode);
            return done(
                    spot.path(),
                    "made",
                    FilesCommands.createCommand(spot.path(), kind, mode),
                    FilesCommands.remove(hands.by(), spot.path()));
        });
    }

    @Override
    public Change rename(FilePath path, FilePath to) {
        return change(path, from -> {
            try (Spot there = hands.reach().at(to)) {
                named(to, there);
                there.requireChangeable();
                Guarded.requireMovable(hands, from, there.path());
                changing.rename(from, there);
                return done(
                        from.path(),
                        "now " + there.path(),
                        FilesCommands.renameCommand(from.path(), there.path()),
                        FilesCommands.rename(hands.by(), there.path(), from.path()));
            }
        });
    }

    @Override
    public Change remove(FilePath path) {
        return change(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            KeptId id = hands.trash().take(spot);
            return done(
                    spot.path(),
                    "in the trash",
                    FilesCommands.removeCommand(spot.path()),
                    FilesCommands.restore(hands.by(), spot.path(), id));
        });
    }

    @Override
    public Change restore(FilePath path, KeptId item) {
        return change(path, spot -> {
            Guarded.requireSound(hands, spot.path(), hands.trash().item(spot.path(), item));
            hands.trash().restore(spot, item);
            return done(spot.path(), "put back", List.of(), FilesCommands.remove(hands.by(), spot.path()));
        });
    }

    @Override
    public Change mode(FilePath path, FileMode mode) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileMode before = changing.mode(spot, mode);
            return done(
                            spot.path(),
                            "mode " + mode,
                            FilesCommands.modeCommand(spot.path(), mode),
                            FilesCommands.mode(hands.by(), spot.path(), before))
                    .from("mode " + before);
        });
    }

    @Override
    public Change owner(FilePath path, FileIds owner) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileIds before = changing.owner(spot, owner);
            return done(
                            spot.path(),
                            "owner " + owner.uid() + ":" + owner.gid(),
                            FilesCommands.ownerCommand(spot.path(), owner),
                            FilesCommands.owner(hands.by(), spot.path(), before))
                    .from("owner " + before.uid() + ":" + before.gid());
        });
    }

    @Override
    public Change acl(FilePath path, FileAcl acl) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileAcl before = changing.acl(spot, acl);
            return done(
                    spot.path(),
                    acl.entries().isEmpty() ? "no access list" : String.join(",", acl.entries()),
                    FilesCommands.aclCommand(spot.path(), acl),
                    FilesCommands.acl(hands.by(), spot.path(), before));
        });
    }

    private interface At {
        Change change(Spot spot);
    }

    private Change change(FilePath path, At act) {
        return hands.turn().take(() -> {
            try (Spot spot = hands.reach().at(path)) {
                return acted(path, spot, act);
            }
        });
    }

    private Change changeFollowed(FilePath path, At act) {
        return hands.turn().take(() -> {
            try (Spot spot = hands.reach().follow(path)) {
                return acted(path, spot, act);
            }
        });
    }

    private Change acted(FilePath path, Spot spot, At act) {
        named(path, spot);
        spot.requireChangeable();
        return act.change(spot);
    }

    private static Change done(FilePath path, String result, List<String> command, Call undo) {
        return new Change(
                path.value(), result, command, Optional.of(undo).stream().toList(), List.of());
    }
}
