package org.reeve.helper.tasks;

import java.util.List;

/**
 * A program that a task runs.
 *
 * @param name of the custom task
 * @param words the program and its arguments, each as it gets it
 * @param identity which file the program was when it was asked for
 * @param exclusive whether another of this name may not run
 * @param limitSeconds when it is ended that long after its start
 * @param paths what has to exist
 */
public record ProgramOrder(
        String name, List<String> words, String identity, boolean exclusive, int limitSeconds, List<String> paths) {
    /** Copies the lists. */
    public ProgramOrder {
        words = List.copyOf(words);
        paths = List.copyOf(paths);
    }
}
