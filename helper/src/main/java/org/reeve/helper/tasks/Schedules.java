package org.reeve.helper.tasks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleTexts;
import org.reeve.api.schedules.SchedulesManage;
import org.reeve.api.services.ContentTag;
import org.reeve.helper.system.Calendars;
import org.reeve.helper.system.Target;
import org.reeve.helper.system.Users;
import org.reeve.helper.tasks.ScheduleUnits.Loaded;

/** The right schedules.manage: two unit files for each, made and removed whole. */
public final class Schedules implements SchedulesManage {
    /** Of one user's. */
    private static final int MOST = 50;

    private final ScheduleUnits units;
    private final ScheduleFiles files;
    private final Wishes wishes;
    private final Calendars calendars;
    private final Users users;
    private final long uid;

    Schedules(ScheduleUnits units, ScheduleFiles files, Wishes wishes, Calendars calendars, Users users, long uid) {
        this.units = units;
        this.files = files;
        this.wishes = wishes;
        this.calendars = calendars;
        this.users = users;
        this.uid = uid;
    }

    /** What a prompt names: the schedule, what it starts, and when. What stands there now is the tag. */
    public Target resolve(Schedule schedule) {
        requireProgram();
        Optional<Loaded> there = own(schedule.id());
        if (there.isEmpty()) {
            requireFree(schedule.id());
            requireRoom();
        }
        Wishes.Checked checked = wishes.of(schedule.work());
        requireTimes(schedule);
        return new Target(
                schedule.id() + ": " + checked.wish().kind().slug()
                        + (checked.wish().subject().isEmpty()
                                ? ""
                                : " " + checked.wish().subject()) + "; "
                        + schedule.when(),
                tag(schedule.id()) + " " + checked.tag());
    }

    /** One's own schedule; what stands there now is the tag. */
    public Target resolve(ScheduleId id) {
        Loaded there = own(id).orElseThrow(() -> notFound(id));
        return new Target(
                id + ": " + String.join(" ", there.schedule().work().words()) + "; "
                        + there.schedule().when(),
                tag(id));
    }

    @Override
    public Change save(Schedule schedule) {
        Optional<Loaded> before = own(schedule.id());
        String user = users.name(uid);
        ScheduleId id = schedule.id();
        try {
            files.write(id, ScheduleTexts.service(schedule, uid, user), ScheduleTexts.timer(schedule, uid, user));
        } catch (HelperException e) {
            throw unwritten(id, before, e);
        }
        try {
            units.begin(id);
        } catch (HelperException e) {
            throw takenBack(id, before, e);
        }
        Call undo = before.map(one -> ScheduleCommands.save(one.schedule())).orElse(ScheduleCommands.remove(id));
        Change change = new Change(
                id.value(),
                told(id),
                ScheduleCommands.begin(id),
                List.of(undo),
                List.of(id.timer().value()));
        return before.isPresent() ? change.from(words(before.get().schedule())) : change;
    }

    private String told(ScheduleId id) {
        return units.find(id)
                .map(one -> words(one.schedule()))
                .orElseThrow(() -> new HelperException(
                        Problem.FAILED, "systemd does not have " + id.timer() + " as it was written."));
    }

    private static String words(Schedule schedule) {
        return String.join(" ", schedule.work().words()) + "; " + schedule.when();
    }

    /** Perhaps one of the two files was: systemd has not read it, and never shall. */
    private HelperException unwritten(ScheduleId id, Optional<Loaded> before, HelperException failure) {
        try {
            before.ifPresentOrElse(one -> write(id, one), () -> files.takeBack(id));
        } catch (HelperException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void write(ScheduleId id, Loaded one) {
        files.write(
                id,
                ScheduleTexts.service(one.schedule(), one.uid(), one.user()),
                ScheduleTexts.timer(one.schedule(), one.uid(), one.user()));
    }

    /** All or nothing: what was there before stands again. */
    private HelperException takenBack(ScheduleId id, Optional<Loaded> before, HelperException failure) {
        try {
            if (before.isPresent()) {
                write(id, before.get());
                units.begin(id);
            } else {
                units.end(id);
                files.delete(id);
                units.reload(id);
            }
        } catch (HelperException e) {
            failure.addSuppressed(e);
            return new HelperException(
                    failure.problem(),
                    "The schedule could not be saved: " + failure.sentence() + " What was written for it could not be"
                            + " taken back: " + e.sentence(),
                    failure);
        }
        return new HelperException(
                failure.problem(),
                "The schedule could not be saved, and all is as it was: " + failure.sentence(),
                failure);
    }

    @Override
    public Change remove(ScheduleId id) {
        Loaded there = own(id).orElseThrow(() -> notFound(id));
        units.end(id);
        files.delete(id);
        units.reload(id);
        return new Change(
                        id.value(),
                        "removed",
                        ScheduleCommands.end(id),
                        List.of(ScheduleCommands.save(there.schedule())),
                        List.of(id.timer().value()))
                .from(words(there.schedule()));
    }

    /** One's own; absent where there is none, refused where it is another's. */
    private Optional<Loaded> own(ScheduleId id) {
        Optional<Loaded> there = units.find(id);
        if (there.isPresent() && there.get().uid() != uid) {
            throw new HelperException(
                    Problem.DENIED,
                    "The schedule " + id + " is of " + there.get().user()
                            + ". Choose another name; an administrator removes it among the timers in Services.");
        }
        return there;
    }

    private String tag(ScheduleId id) {
        return ContentTag.of(files.read(id).getBytes(StandardCharsets.UTF_8)).value();
    }

    private void requireFree(ScheduleId id) {
        for (String unit : List.of(id.timer().value(), id.service().value())) {
            if (units.taken(unit) || !files.read(id).isEmpty()) {
                throw new HelperException(
                        Problem.INVALID,
                        "There is a unit " + unit + " already, which is no schedule of Reeve's. Choose another name.");
            }
        }
    }

    private void requireRoom() {
        long mine = units.all().stream().filter(one -> one.uid() == uid).count();
        if (mine >= MOST) {
            throw new HelperException(
                    Problem.BUSY, "There are " + mine + " schedules of yours already. Remove one first.");
        }
    }

    private void requireTimes(Schedule schedule) {
        if (calendars.next(schedule.when(), 1).isEmpty()) {
            throw new HelperException(
                    Problem.INVALID, schedule.when() + " never comes again. Choose a time that does.");
        }
    }

    /** A path that an upgrade does not change; the source tree has none. */
    private static void requireProgram() {
        if (!Files.isExecutable(Path.of(ScheduleTexts.PROGRAM))) {
            throw new HelperException(
                    Problem.UNSUPPORTED,
                    "Schedules need Reeve's package: there is no " + ScheduleTexts.PROGRAM
                            + ", which a timer could run.");
        }
    }

    private static HelperException notFound(ScheduleId id) {
        return new HelperException(Problem.NOT_FOUND, "There is no schedule " + id + ".");
    }
}
