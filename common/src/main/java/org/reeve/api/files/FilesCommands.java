package org.reeve.api.files;

import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.Descriptor;

/** What each change of a file is called: as a call, and as a command. Pure functions, used by both sides. */
public final class FilesCommands {
    private FilesCommands() {}

    /** The call that lists a folder. */
    public static Call list(FilesBy by, FilePath folder) {
        return Call.of(by.browse() + "list", folder);
    }

    /** The call that looks closely. */
    public static Call stat(FilesBy by, FilePath path) {
        return Call.of(by.browse() + "stat", path);
    }

    /** The call that opens. */
    public static Call open(FilesBy by, FilePath path) {
        return Call.of(by.read() + "open", path);
    }

    /** The call that saves. */
    public static Call save(FilesBy by, FilePath path, FileTag expected, Descriptor content, SaveOptions options) {
        return Call.of(by.write() + "save", path, expected, content, options);
    }

    /** The call that puts back an earlier content. */
    public static Call revert(FilesBy by, FilePath path, KeptId version, FileTag expected) {
        return Call.of(by.write() + "revert", path, version, expected);
    }

    /** The call that makes a file or a folder. */
    public static Call create(FilesBy by, FilePath path, FileKind kind, FileMode mode) {
        return Call.of(by.write() + "create", path, kind, mode);
    }

    /** The call that gives another name. */
    public static Call rename(FilesBy by, FilePath path, FilePath to) {
        return Call.of(by.write() + "rename", path, to);
    }

    /** The call that removes. */
    public static Call remove(FilesBy by, FilePath path) {
        return Call.of(by.write() + "remove", path);
    }

    /** The call that puts back what was removed. */
    public static Call restore(FilesBy by, FilePath path, KeptId item) {
        return Call.of(by.write() + "restore", path, item);
    }

    /** The call that sets the permissions. */
    public static Call mode(FilesBy by, FilePath path, FileMode mode) {
        return Call.of(by.write() + "mode", path, mode);
    }

    /** The call that gives a file away. */
    public static Call owner(FilesBy by, FilePath path, FileIds owner) {
        return Call.of(by.write() + "owner", path, owner);
    }

    /** The call that sets the access list. */
    public static Call acl(FilesBy by, FilePath path, FileAcl acl) {
        return Call.of(by.write() + "acl", path, acl);
    }

    /** The equivalent command of saving and of putting back: an editor, which as root works on a copy. */
    public static List<String> editCommand(FilesBy by, FilePath path) {
        return switch (by) {
            case USER -> List.of("editor", path.value());
            case ROOT -> List.of("sudoedit", path.value());
        };
    }

    /** The equivalent command of making a file or a folder. */
    public static List<String> createCommand(FilePath path, FileKind kind, FileMode mode) {
        return kind == FileKind.FOLDER
                ? List.of("mkdir", "--mode=" + mode.octal(), path.value())
                : List.of("install", "--mode=" + mode.octal(), "/dev/null", path.value());
    }

    /** The equivalent command of giving another name. */
    public static List<String> renameCommand(FilePath path, FilePath to) {
        return List.of("mv", "--no-clobber", "--no-target-directory", path.value(), to.value());
    }

    /** The nearest command to removing: it keeps nothing. */
    public static List<String> removeCommand(FilePath path) {
        return List.of("rm", "--recursive", path.value());
    }

    /** The equivalent command of setting the permissions. */
    public static List<String> modeCommand(FilePath path, FileMode mode) {
        return List.of("chmod", mode.octal(), path.value());
    }

    /** The equivalent command of giving a file away. */
    public static List<String> ownerCommand(FilePath path, FileIds owner) {
        return List.of("chown", owner.uid() + ":" + owner.gid(), path.value());
    }

    /** The equivalent command of setting the access list. */
    public static List<String> aclCommand(FilePath path, FileAcl acl) {
        return acl.entries().isEmpty()
                ? List.of("setfacl", "--remove-all", path.value())
                : List.of("setfacl", "--set", String.join(",", acl.entries()), path.value());
    }
}
