package org.reeve.helper.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.api.services.UnitType;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Target;

/**
 * Changes of a unit's state. systemd queues a job and tells by a signal how it ended; the answer is what the unit is then,
 * read back.
 */
final class UnitJobs {
    private static final String REPLACE = "replace";
    private static final String JOB = Systemd.SERVICE + ".Job";
    private static final int LOST_SECONDS = 5;

    private final Systemd systemd;
    private final Details details;
    private final Scope scope;

    UnitJobs(Systemd systemd, Scope scope) {
        this.systemd = systemd;
        this.details = new Details(systemd);
        this.scope = scope;
    }

    /** What a name stands for: the unit's own id, and a tag of its definition. */
    Target resolve(UnitName name) {
        Properties unit = new Properties(systemd.properties(systemd.path(name), Systemd.UNIT));
        String load = unit.text("LoadState");
        if (load.equals("not-found")) {
            throw new HelperException(Problem.NOT_FOUND, "There is no unit " + name.value() + ".");
        }
        String tag = load + " " + file(unit.text("FragmentPath")) + " "
                + unit.texts("DropInPaths").stream().map(UnitJobs::file).collect(Collectors.joining(" "));
        return new Target(unit.text("Id"), tag);
    }

    /** A file by its path and what changes when it is written, without looking into it. */
    static String file(String path) {
        try {
            BasicFileAttributes file = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
            return path + ":" + file.fileKey() + ":" + file.lastModifiedTime() + ":" + file.size();
        } catch (IOException e) {
            return path;
        }
    }

    Change change(UnitAction action, UnitName unit) {
        String before = word(look(unit));
        List<UnitName> along = stops(action) ? details.runningAlong(unit) : List.of();
        if (action == UnitAction.RESET_FAILED) {
            systemd.manager("ResetFailedUnit", "s", unit.value());
        } else {
            job(action, unit);
        }
        Unit now = look(unit);
        List<UnitName> stopped = along.isEmpty() ? List.of() : stopped(along);
        return new Change(
                unit.value(),
                word(now),
                ServicesCommands.command(scope, action, unit),
                action.inverse().map(inverse -> ServicesCommands.call(scope, inverse, unit)).stream()
                        .flatMap(undo -> with(undo, action, stopped).stream())
                        .toList(),
                stopped.stream().map(UnitName::value).toList(),
                before);
    }

    Change kill(UnitName unit, KillWhom whom, UnitSignal signal) {
        List<String> command = ServicesCommands.command(scope, whom, signal, unit);
        systemd.manager("KillUnit", "ssi", unit.value(), whom.name().toLowerCase(Locale.ROOT), signal.number());
        return new Change(unit.value(), word(look(unit)), command, List.of(), List.of());
    }

    private static boolean stops(UnitAction action) {
        return switch (action) {
            case STOP, RESTART -> true;
            case START, RELOAD, RESET_FAILED -> false;
        };
    }

    /** Undoing a stop starts also what stopped along. */
    private List<Call> with(Call undo, UnitAction action, List<UnitName> stopped) {
        List<Call> all = new ArrayList<>(List.of(undo));
        if (action == UnitAction.STOP) {
            stopped.forEach(unit -> all.add(ServicesCommands.call(scope, UnitAction.START, unit)));
        }
        return all;
    }

    private List<UnitName> stopped(List<UnitName> ran) {
        return systemd.unitsNamed(ran.stream().map(UnitName::value).toList()).stream()
                .filter(unit -> !Details.runs(unit))
                .map(Unit::name)
                .toList();
    }

    private Unit look(UnitName unit) {
        return Details.row(unit, new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT)));
    }

    private static String word(Unit unit) {
        return unit.active().name().toLowerCase(Locale.ROOT) + " (" + unit.sub() + ")";
    }

    private void job(UnitAction action, UnitName unit) {
        BlockingQueue<Bus.Signal> removed = new LinkedBlockingQueue<>();
        systemd.subscribe();
        try (Cancel.Listening _ = systemd.bus()
                .listen(Systemd.SERVICE, Systemd.MANAGER_PATH, Systemd.MANAGER + ".JobRemoved", removed::add)) {
            Object job =
                    systemd.manager(method(action), "ss", unit.value(), REPLACE).getFirst();
            String result = await(action, unit, job.toString(), removed);
            if (!result.equals("done") && !result.equals("skipped")) {
                throw failure(action, unit, result);
            }
        }
    }

    private static String method(UnitAction action) {
        return switch (action) {
            case START -> "StartUnit";
            case STOP -> "StopUnit";
            case RESTART -> "RestartUnit";
            case RELOAD -> "ReloadUnit";
            case RESET_FAILED -> throw new IllegalStateException("resetting is no job");
        };
    }

    /** JobRemoved(u id, o job, s unit, s result). No limit of our own: the unit's own timeouts end the job. */
    private String await(UnitAction action, UnitName unit, String job, BlockingQueue<Bus.Signal> removed) {
        try {
            boolean gone = false;
            while (true) {
                Bus.Signal signal = removed.poll(gone ? 0 : LOST_SECONDS, TimeUnit.SECONDS);
                if (signal != null && signal.arguments().get(1).toString().equals(job)) {
                    return signal.arguments().get(3).toString();
                }
                if (signal == null && gone) {
                    return unheard(action, unit);
                }
                // Executed anew, systemd is somebody else on the bus, of whom nothing is heard here; its jobs are the
                // same.
                gone = signal == null && systemd.property(job, JOB, "State").isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    /** The job is over and nobody said how: what the unit is then tells it, or nothing does. */
    private String unheard(UnitAction action, UnitName unit) {
        Unit now = look(unit);
        boolean reached =
                switch (action) {
                    case START, RESTART, RELOAD -> now.active() == ActiveState.ACTIVE;
                    case STOP, RESET_FAILED -> !Details.runs(now);
                };
        if (reached) {
            return "done";
        }
        throw new HelperException(
                Problem.UNAVAILABLE,
                "systemd was started anew and did not say how the job ended. " + unit + " is " + word(now) + " now.");
    }

    private HelperException failure(UnitAction action, UnitName unit, String result) {
        String path = systemd.path(unit);
        Map<String, Object> own =
                unit.type() == UnitType.SERVICE ? systemd.properties(path, Systemd.interfaceOf(unit.type())) : Map.of();
        Properties properties = new Properties(systemd.properties(path, Systemd.UNIT));
        Outcome outcome = Details.outcome(properties, new Properties(own));
        List<UnitName> needed = result.equals("dependency") ? failedNeeds(properties) : List.of();
        return new HelperException(Problem.FAILED, Failures.sentence(action, unit, result, outcome, needed));
    }

    /** What has failed of that without which systemd does not start a unit. */
    private List<UnitName> failedNeeds(Properties unit) {
        List<String> needed = Stream.of("Requires", "Requisite", "BindsTo")
                .flatMap(relation -> unit.units(relation).stream())
                .map(UnitName::value)
                .distinct()
                .toList();
        // No pattern at all would mean every unit.
        List<Unit> known = needed.isEmpty() ? List.of() : systemd.unitsInMemory(needed);
        return known.stream()
                .filter(one -> one.active() == ActiveState.FAILED)
                .map(Unit::name)
                .toList();
    }
}
