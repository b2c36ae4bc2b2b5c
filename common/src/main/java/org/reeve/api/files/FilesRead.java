package org.reeve.api.files;

import java.util.List;
import org.reeve.api.Descriptor;
import org.reeve.api.Right;

/** The content of files that only root may read. Root only opens; reading is the business of whoever receives the descriptor. */
public interface FilesRead extends Right.Confidential {
    /** Opens an ordinary file. FAILED for anything else: a pipe, a device, a socket, a folder. */
    OpenedFile open(FilePath path);

    /** The earlier contents that root keeps of a file, newest first. */
    List<FileVersion> versions(FilePath path);

    /** Opens an earlier content. */
    OpenedFile openVersion(FilePath path, KeptId version);

    /** What was removed at a path or below it and is kept, newest first. */
    List<TrashedFile> trash(FilePath below);

    /** Checks a content as if it lay at a path, without saving it. */
    FileCheck check(FilePath path, Descriptor content);
}
