package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.util.List;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Users;

/**
 * What root serves of tasks to one user, put together.
 *
 * @param tasks the rights tasks.read, tasks.manage and, by {@link Tasks#others}, tasks.others
 * @param scans the rights scans.manage and scans.read
 */
public record TasksFeature(Tasks tasks, Scans scans) {
    /**
     * Puts it together.
     *
     * @param state where root keeps what has to last
     * @param uid whose tasks they are
     * @param program what starts a task, to which its folder is added
     */
    public static TasksFeature of(
            Bus machine, Command command, Path state, long uid, List<String> program, TaskText text) {
        TaskFolders folders = new TaskFolders(state, 0, text);
        TaskUnits units = new TaskUnits(machine);
        Tasks tasks = new Tasks(folders, units, uid);
        Scans scans = new Scans(folders, units, new Starting(command, program), tasks, new Users(command), uid);
        return new TasksFeature(tasks, scans);
    }
}
