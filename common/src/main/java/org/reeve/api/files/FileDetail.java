package org.reeve.api.files;

import java.util.List;

/**
 * A file looked at closely.
 *
 * @param path as it was asked for
 * @param real where it lies once all links on the way are followed
 * @param entry of what lies there, links followed
 * @param acl its access list; without entries where the mode says it all
 * @param fileSystem the type of the file system, such as {@code ext4}
 * @param readOnly whether nothing can be written on it
 * @param losses what a saved file would not have any more
 * @param refusal why this helper changes nothing there, as a sentence; empty where it does
 */
public record FileDetail(
        FilePath path,
        FilePath real,
        FileEntry entry,
        FileAcl acl,
        String fileSystem,
        boolean readOnly,
        List<FileLoss> losses,
        String refusal) {
    /** Copies the list. */
    public FileDetail {
        losses = List.copyOf(losses);
    }
}
