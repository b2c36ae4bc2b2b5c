package org.reeve.api.tasks;

/** What a task is at. Its wording is the window's business. */
public enum TaskStep {
    /** Its unit is being started. */
    STARTING,
    /** It finds out how much there is to do. */
    COUNTING,
    /** It compares files with what their packages say. */
    VERIFYING,
    /** It walks through folders. */
    WALKING,
    /** It asks for the file capabilities that are set. */
    CAPABILITIES,
    /** It reads the rules of sudo and polkit. */
    RULES,
    /** It runs a program, which may tell how many hundredths are done. */
    RUNNING,
    /** It writes down what it found. */
    WRITING
}
