package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.util.List;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Calendars;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Users;
import org.reeve.helper.tasks.custom.Definitions;

/**
 * What root serves of tasks to one user, put together.
 *
 * @param tasks the rights tasks.read, tasks.manage and, by {@link Tasks#others}, tasks.others
 * @param scans the rights scans.manage and scans.read
 * @param custom the right custom.run
 * @param schedules the right schedules.manage
 * @param beginning what begins a task
 * @param wishes what a schedule starts
 */
public record TasksFeature(
        Tasks tasks, Scans scans, Custom custom, Schedules schedules, Beginning beginning, Wishes wishes) {
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
        Users users = new Users(command);
        Beginning beginning = new Beginning(folders, units, new Starting(command, program), tasks, users, uid);
        Definitions definitions = Definitions.ofMachine(text);
        Wishes wishes = new Wishes(definitions);
        Schedules schedules = new Schedules(
                new ScheduleUnits(machine), ScheduleFiles.ofMachine(), wishes, new Calendars(command), users, uid);
        return new TasksFeature(
                tasks, new Scans(beginning, tasks), new Custom(beginning, definitions), schedules, beginning, wishes);
    }
}
