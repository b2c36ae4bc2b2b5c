package org.reeve.api.tasks;

/** Where a task is in its life. All but the first are its end, and stay. */
public enum TaskState {
    /** Its unit runs. */
    RUNNING,
    /** It did all of its work. */
    DONE,
    /** It could not, and said why. */
    FAILED,
    /** Somebody stopped it. */
    STOPPED,
    /** It ended without a word: it was killed, or the computer went down. */
    LOST;

    /** Whether nothing more will come of it. */
    public boolean over() {
        return this != RUNNING;
    }
}
