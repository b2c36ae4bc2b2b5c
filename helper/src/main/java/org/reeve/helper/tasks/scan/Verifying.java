package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.util.List;

/** A package manager that compares files with what packages say of them. */
interface Verifying {
    /** As a person knows it. */
    String name();

    /**
     * An installed package.
     *
     * @param id names it to its manager, and no other
     * @param name as a person knows it
     */
    record Installed(String id, String name) {}

    /** What takes what differs. */
    @FunctionalInterface
    interface Taker {
        /** Takes a line and who says so: none where that is not known. */
        void take(VerifyLine line, List<String> packages) throws IOException;
    }

    /** All that are installed. */
    List<Installed> installed();

    /** How many packages are best compared at once. */
    int atOnce();

    /** Compares the files of some packages; hands on each line as it is printed, or some of them together. */
    void compare(List<Installed> packages, Taker taker, Report report) throws IOException;
}
