package org.reeve.api.files;

import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.Right;

/**
 * Changing the machine's files. Only where nobody but root can write on the way: anywhere else it is DENIED, because its owner
 * could exchange what was looked at. A change of content names the state that it replaces; where another stands there it is a
 * CONFLICT and nothing is done.
 */
public interface FilesWrite extends Right.Destroy {
    /**
     * Replaces a file's content, or makes the file where {@code expected} is none. INVALID with the findings where the check
     * fails; {@link SaveOptions} may allow it. Undo: revert, or remove.
     */
    Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options);

    /** Puts back an earlier content, as it was. Undo: revert to what stood there. */
    Change revert(FilePath path, KeptId version, FileTag expected);

    /** Makes an empty file or a folder; CONFLICT where there is something of the name. Undo: remove. */
    Change create(FilePath path, FileKind kind, FileMode mode);

    /** Gives a file another name or place on the same file system; CONFLICT where there is something of the name. Undo: rename. */
    Change rename(FilePath path, FilePath to);

    /** Moves a file or folder to where root keeps what was removed. Undo: restore. */
    Change remove(FilePath path);

    /** Puts back what was removed; CONFLICT where there is something of the name. Undo: remove. */
    Change restore(FilePath path, KeptId item);

    /** Sets the permissions. Undo: the earlier ones. */
    Change mode(FilePath path, FileMode mode);

    /** Gives a file to a user and a group. Undo: the earlier ones. */
    Change owner(FilePath path, FileIds owner);

    /** Sets the access list; without entries there is none but the mode. Undo: the earlier one. */
    Change acl(FilePath path, FileAcl acl);
}
