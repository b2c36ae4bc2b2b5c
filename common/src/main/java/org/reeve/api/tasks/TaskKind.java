package org.reeve.api.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a task does. */
public enum TaskKind {
    /** Compares installed files with what their packages say of them. */
    INTEGRITY(true),
    /** Adds up what a folder holds. */
    DISK_USAGE(false),
    /** Looks for files and rules that give more than usual. */
    PRIVILEGES(true),
    /** Runs a program that an administrator described; whether alone, its description says. */
    CUSTOM(false);

    private final boolean exclusive;

    TaskKind(boolean exclusive) {
        this.exclusive = exclusive;
    }

    /** Whether only one of the kind may run on the machine at a time, whoever started it. */
    public boolean exclusive() {
        return exclusive;
    }

    /** As units and folders are named: lower case, with dashes. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that is named so. */
    public static Optional<TaskKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
