package org.reeve.api.processes;

import java.util.Optional;

/**
 * More of one process, read when somebody looks at it.
 *
 * @param process what it is, and what it takes
 * @param program the file that it runs; for another user's process its own word for it, where that is a path
 * @param certain whether the kernel told the program, and not the process
 * @param packageName the installed package that the program belongs to; absent where none says so
 * @param directory where it works; absent where the kernel tells it to its own user only
 * @param controlGroup its control group's path
 * @param ioPriority its turn at the disks; absent where the kernel does not tell
 * @param processors the processors that it may run on
 */
public record ProcessDetail(
        RunningProcess process,
        Optional<String> program,
        boolean certain,
        Optional<String> packageName,
        Optional<String> directory,
        String controlGroup,
        Optional<IoPriority> ioPriority,
        ProcessorSet processors) {}
