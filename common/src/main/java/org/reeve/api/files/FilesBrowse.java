package org.reeve.api.files;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Folders and files that only root may look at. */
public interface FilesBrowse extends Right.Confidential {
    /** What a folder holds, in no order. NOT_FOUND where there is none; an empty one ends without an entry. */
    void list(FilePath folder, Sink<FileEntry> entries);

    /** One file, closely. */
    FileDetail stat(FilePath path);
}
