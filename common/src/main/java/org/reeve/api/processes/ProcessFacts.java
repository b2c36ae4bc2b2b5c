package org.reeve.api.processes;

import java.time.Instant;
import java.util.Optional;

/**
 * What a process is; seldom changes.
 *
 * @param id the process
 * @param parent the pid of the process it belongs below; 0 for none
 * @param name the kernel's name of it; its own word
 * @param command its arguments, with blanks between them; its own word, cut off after {@value #LONGEST} characters, and empty
 *     for threads of the kernel and for what ended
 * @param uid its real user
 * @param user that user's name, or the number where it has none
 * @param own whether the user who looks may signal it without an administrator
 * @param kernel whether it is a thread of the kernel
 * @param unit its unit; absent where its control group names none
 * @param started when it started
 */
public record ProcessFacts(
        ProcessId id,
        int parent,
        String name,
        String command,
        long uid,
        String user,
        boolean own,
        boolean kernel,
        Optional<ProcessUnit> unit,
        Instant started) {
    /** So many characters of a command are told. */
    public static final int LONGEST = 1024;

    /** Refuses what no process is. */
    public ProcessFacts {
        if (parent < 0 || uid < 0 || name.length() > LONGEST || command.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "not a process: expected numbers from 0 on, and texts of at most 1024 characters");
        }
    }
}
