package org.reeve.helper.files;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.FileSystemFacts;

/** How a helper gets to files, and which it leaves alone: the user's own by the kernel, root by rules of its own. */
interface Reach {
    /** The kernel's calls. */
    FileCalls calls();

    /** What a path leads to, links followed to the end. */
    Spot follow(FilePath path);

    /** What lies at a path itself: links on the way are followed, a last one is not. */
    Spot at(FilePath path);

    /** Returns, or throws where content on such a file system is not opened. */
    void requireOpenable(FilePath path, FileSystemFacts system);

    /**
     * Whether whoever receives a descriptor for reading could do more with it than read: write through /proc, or run a program
     * as somebody else.
     */
    boolean needsCopy(FileStat file, boolean capabilities);

    /** Who this helper is. */
    FileIds self();

    /** Whether this is the root helper, whose refusals nobody above it can lift. */
    boolean root();

    /**
     * Whether what a link leads to is told in the list of a folder. Root tells it of none: a link of root's may have come with
     * somebody's disk, and lead where he may not look.
     */
    default boolean tellsWhereLinksLead() {
        return !root();
    }

    /** As root a link that only root could see would lead elsewhere than the question said. */
    default void requireNamed(FilePath path, Spot spot) {
        if (root() && !spot.path().equals(path)) {
            throw new HelperException(
                    Problem.DENIED,
                    path + " leads to " + spot.path() + ". Name that place itself. Nothing was changed.");
        }
    }
}
