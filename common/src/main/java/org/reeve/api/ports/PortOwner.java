package org.reeve.api.ports;

import java.util.Optional;

/**
 * A process that holds a socket.
 *
 * @param pid the kernel's number
 * @param startTicks when it started, in clock ticks since boot; with the pid it is one process for ever
 * @param name the kernel's name of it; hostile, at most 64 characters
 * @param command its command line, as it says itself; hostile, at most 512 characters
 * @param uid its user
 * @param user the user's name
 * @param unit the unit that it belongs to
 * @param program the file that it runs, as the kernel tells it
 * @param packageName the installed package that the program belongs to
 */
public record PortOwner(
        int pid,
        long startTicks,
        String name,
        String command,
        long uid,
        String user,
        Optional<OwnerUnit> unit,
        Optional<String> program,
        Optional<String> packageName) {
    /** How long a command may be. */
    public static final int LONGEST = 512;

    private static final int LONGEST_NAME = 64;

    /** Refuses what no process is. */
    public PortOwner {
        if (pid < 1 || startTicks < 0 || uid < 0) {
            throw new IllegalArgumentException("not a process: expected a pid from 1 on, and no number below 0");
        }
        if (name.length() > LONGEST_NAME || command.length() > LONGEST) {
            throw new IllegalArgumentException("a process: its name or its command is too long");
        }
    }
}
