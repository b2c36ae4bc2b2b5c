package org.reeve.helper.system;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Earlier contents of files, found by the path at which they stood: one store, whatever part of the helper wrote the file. */
public interface Kept {
    /**
     * One of them.
     *
     * @param id what it is asked for by
     * @param replaced when it was
     * @param bytes its size
     */
    record Version(String id, Instant replaced, long bytes) {}

    /** Keeps a content that is about to be replaced, and answers its id. When this returns, it is on disk. */
    String keep(Path path, byte[] content);

    /** All of a path's, newest first. */
    List<Version> of(Path path);

    /** The content of one; {@link org.reeve.api.Problem#NOT_FOUND} where it is not kept any more, or never was. */
    byte[] read(Path path, String id);
}
