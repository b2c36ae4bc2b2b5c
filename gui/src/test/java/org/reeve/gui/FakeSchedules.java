package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomRead;
import org.reeve.api.custom.CustomRefused;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.SchedulesRead;
import org.reeve.api.tasks.TaskKind;
import org.reeve.gui.work.Tasks;

/** Tasks of the computer and schedules as a script wants them. */
final class FakeSchedules {
    final List<ScheduleSeen> all = new CopyOnWriteArrayList<>();
    volatile CustomTasks custom = new CustomTasks(List.of(), List.of());

    void serve(FakeCalls fake) {
        fake.others.put(CustomRead.class, cancel -> (CustomRead) () -> custom);
        fake.others.put(SchedulesRead.class, cancel -> (SchedulesRead) sink -> all.forEach(sink::emit));
    }

    boolean knows(Call call) {
        return call.method().startsWith("schedules.") || call.method().startsWith("custom.");
    }

    Change obey(Call call, FakeTasks tasks) {
        return switch (call.arguments().getFirst()) {
            case CustomName name -> {
                tasks.run(TaskKind.CUSTOM, name.value());
                yield new Change(tasks.kept.getFirst().id().value(), "running", List.of(), List.of(), List.of());
            }
            case Schedule schedule -> {
                all.removeIf(one -> one.id().equals(schedule.id()));
                all.add(mine(schedule));
                yield change(schedule.id(), ScheduleCommands.remove(schedule.id()));
            }
            case ScheduleId id -> {
                Schedule gone = all.stream()
                        .filter(one -> one.id().equals(id))
                        .flatMap(one -> one.schedule().stream())
                        .findFirst()
                        .orElseThrow();
                all.removeIf(one -> one.id().equals(id));
                yield change(id, ScheduleCommands.save(gone));
            }
            default -> throw new IllegalStateException("not known: " + call);
        };
    }

    private static Change change(ScheduleId id, Call undo) {
        return new Change(id.value(), "done", ScheduleCommands.begin(id), List.of(undo), List.of());
    }

    static ScheduleSeen mine(Schedule schedule) {
        return new ScheduleSeen(
                schedule.id(),
                schedule.work().kind(),
                Tasks.ownUid(),
                "anna",
                Optional.of(schedule),
                Optional.of(Instant.parse("2026-11-29T03:00:00Z")),
                Optional.empty(),
                true);
    }

    /** One task, and a file that is not taken. */
    void describe() {
        CustomParameter mode = new CustomParameter(
                "mode", "How much", CustomKind.CHOICE, List.of("full", "changed"), 0, 0, "", Optional.of("changed"));
        CustomParameter verify = new CustomParameter(
                "verify", "Compare afterwards", CustomKind.SWITCH, List.of(), 0, 0, "--verify", Optional.empty());
        CustomParameter copies = new CustomParameter(
                "copies", "Copies that are kept", CustomKind.INTEGER, List.of(), 1, 9, "", Optional.of("3"));
        CustomParameter folder =
                new CustomParameter("folder", "Folder", CustomKind.PATH, List.of(), 0, 0, "", Optional.empty());
        custom = new CustomTasks(
                List.of(new CustomTask(
                        new CustomName("backup-folder"),
                        "Back up a folder",
                        "Copies a folder to the backup disk.",
                        "/usr/local/sbin/backup-folder",
                        List.of("--mode={mode}", "{verify}", "--keep={copies}", "--", "{folder}"),
                        List.of(mode, verify, copies, folder),
                        true,
                        7200,
                        Optional.of(600))),
                List.of(new CustomRefused(
                        "/etc/reeve/tasks.d/cleanup.json",
                        "/etc/reeve/tasks.d/cleanup.json can be written by others.")));
    }
}
