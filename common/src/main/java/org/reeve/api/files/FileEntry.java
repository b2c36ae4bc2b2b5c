package org.reeve.api.files;

import java.util.Optional;

/**
 * One name in a folder, and what lies there; of a link, the link itself.
 *
 * @param name absent for the folder in which everything is
 * @param size in bytes
 * @param allocated what it takes on disk, in bytes; less than its size where it has holes
 * @param link where a link leads, as it stands in it, written like a name
 * @param leads what lies where the link leads, as far as this helper sees it; absent for what is no link or leads nowhere
 */
public record FileEntry(
        Optional<EntryName> name,
        FileKind kind,
        FileMode mode,
        FileOwner owner,
        long size,
        long allocated,
        FileTimes times,
        FileIdentity identity,
        Optional<String> link,
        Optional<FileKind> leads,
        FileMarks marks) {}
