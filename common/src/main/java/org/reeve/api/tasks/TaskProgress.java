package org.reeve.api.tasks;

/**
 * How far a task is.
 *
 * @param step what it is at
 * @param done how much of this step is done: packages, or files and folders
 * @param total how much there is; 0 where that is not known. An estimate: {@code done} may pass it
 * @param found what was found so far, in results
 * @param at what it looks at right now, such as a package or a folder; may be empty
 */
public record TaskProgress(TaskStep step, long done, long total, long found, String at) {
    /** Nothing is known yet. */
    public static final TaskProgress NONE = new TaskProgress(TaskStep.STARTING, 0, 0, 0, "");

    private static final int LONGEST = 4096;

    /** Refuses negative numbers and texts beyond 4096 characters. */
    public TaskProgress {
        if (done < 0 || total < 0 || found < 0) {
            throw new IllegalArgumentException("a progress counts from 0");
        }
        if (at.length() > LONGEST) {
            throw new IllegalArgumentException("a progress names one thing, in at most " + LONGEST + " characters");
        }
    }

    /** How much of the step is done, 0 to 1; negative where it is not known. */
    public double fraction() {
        return total == 0 ? -1 : Math.min(1.0, (double) done / total);
    }
}
