package org.reeve.api.files;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Files by the user himself; the own helper asks the kernel, which is the gate. DENIED where root might do what he may not. */
public interface FilesUser extends Right.Look {
    /** As {@link FilesBrowse#list}. */
    void list(FilePath folder, Sink<FileEntry> entries);

    /** As {@link FilesBrowse#stat}. */
    FileDetail stat(FilePath path);

    /** As {@link FilesRead#open}. */
    OpenedFile open(FilePath path);

    /** As {@link FilesRead#versions}, of what the user saved himself. */
    List<FileVersion> versions(FilePath path);

    /** As {@link FilesRead#openVersion}. */
    OpenedFile openVersion(FilePath path, KeptId version);

    /** As {@link FilesRead#trash}, of what the user removed himself. */
    List<TrashedFile> trash(FilePath below);

    /** As {@link FilesRead#check}; what only root can check is not checked. */
    FileCheck check(FilePath path, Descriptor content);

    /** Which units read a file, as far as that is well known, and what makes them read it again. */
    List<FileReader> readers(FilePath path);

    /** As {@link FilesWrite#save}. */
    Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options);

    /** As {@link FilesWrite#revert}. */
    Change revert(FilePath path, KeptId version, FileTag expected);

    /** As {@link FilesWrite#create}. */
    Change create(FilePath path, FileKind kind, FileMode mode);

    /** As {@link FilesWrite#rename}. */
    Change rename(FilePath path, FilePath to);

    /** As {@link FilesWrite#remove}. */
    Change remove(FilePath path);

    /** As {@link FilesWrite#restore}. */
    Change restore(FilePath path, KeptId item);

    /** As {@link FilesWrite#mode}. */
    Change mode(FilePath path, FileMode mode);

    /** As {@link FilesWrite#owner}; only to a group that the user is in. */
    Change owner(FilePath path, FileIds owner);

    /** As {@link FilesWrite#acl}. */
    Change acl(FilePath path, FileAcl acl);
}
