package org.reeve.helper.files;

import java.nio.file.Path;
import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
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
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.FilesWrite;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.SaveOptions;
import org.reeve.api.files.TrashedFile;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.Kept;
import org.reeve.helper.system.Target;

/** The rights of files, with the hands of the user or of root: {@link Reach} is all that differs. */
public final class FileRights implements FilesUser, FilesBrowse, FilesRead, FilesWrite {
    private final Hands hands;
    private final Opening opening;
    private final Looking looking;
    private final ContentChanges contents;
    private final NameChanges names;

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

    /** The same store for whoever else writes files. */
    public Kept kept() {
        return new KeptTexts(hands);
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
        Changing changing = new Changing(hands.reach());
        this.looking = new Looking(hands.reach(), changing);
        this.contents = new ContentChanges(hands);
        this.names = new NameChanges(hands, changing);
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
        return hands.versions().of(hands.real(path));
    }

    @Override
    public OpenedFile openVersion(FilePath path, KeptId version) {
        FilePath real = hands.real(path);
        try (Fd kept = hands.versions().open(real, version)) {
            return opening.kept(real, kept);
        }
    }

    @Override
    public List<TrashedFile> trash(FilePath below) {
        return hands.trash().below(below);
    }

    @Override
    public FileCheck check(FilePath path, Descriptor content) {
        try (Fd taken = hands.contents().taken(content)) {
            return hands.checks().check(hands.real(path), taken);
        }
    }

    @Override
    public List<FileReader> readers(FilePath path) {
        return hands.readers().of(hands.real(path));
    }

    @Override
    public Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options) {
        return contents.save(path, expected, content, options);
    }

    @Override
    public Change revert(FilePath path, KeptId version, FileTag expected) {
        return contents.revert(path, version, expected);
    }

    @Override
    public Change create(FilePath path, FileKind kind, FileMode mode) {
        return names.create(path, kind, mode);
    }

    @Override
    public Change rename(FilePath path, FilePath to) {
        return names.rename(path, to);
    }

    @Override
    public Change remove(FilePath path) {
        return names.remove(path);
    }

    @Override
    public Change restore(FilePath path, KeptId item) {
        return names.restore(path, item);
    }

    @Override
    public Change mode(FilePath path, FileMode mode) {
        return names.mode(path, mode);
    }

    @Override
    public Change owner(FilePath path, FileIds owner) {
        return names.owner(path, owner);
    }

    @Override
    public Change acl(FilePath path, FileAcl acl) {
        return names.acl(path, acl);
    }
}
