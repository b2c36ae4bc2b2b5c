package org.reeve.helper.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.helper.system.SafeFolder;

/** Timers that Reeve makes and removes: two unit files, linked and started, or none of it. */
final class TimerFiles {
    private final Systemd systemd;
    private final UnitPlaces places;
    private final OverrideFiles files;
    private final Verifier verifier;
    private final Versions versions;
    private final Reloading reloading;
    private final UnitJobs jobs;
    private final UnitFiles links;

    TimerFiles(Systemd systemd, UnitPlaces places, OverrideFiles files, Verifier verifier, Versions versions) {
        this.systemd = systemd;
        this.places = places;
        this.files = files;
        this.verifier = verifier;
        this.versions = versions;
        this.reloading = new Reloading(systemd);
        this.jobs = new UnitJobs(systemd, places.scope());
        this.links = new UnitFiles(systemd, places.scope());
    }

    Change create(TimedCommand timed) {
        reloading.requireFound(places);
        requireUser(timed.user());
        List.of(timed.service(), timed.timer()).forEach(this::requireNone);
        Verifier.require(verifier.timed(timed, new Cancel()), timed.timer().value());
        try {
            return begin(timed);
        } catch (HelperException e) {
            throw takenBack(timed, e);
        }
    }

    private Change begin(TimedCommand timed) {
        files.inFolder(folder -> {
            folder.replace(timed.service().value(), timed.serviceText().getBytes(StandardCharsets.UTF_8));
            folder.replace(timed.timer().value(), timed.timerText().getBytes(StandardCharsets.UTF_8));
            return folder;
        });
        reloading.after("The files of " + timed.timer() + " were written");
        Change linked = links.change(UnitFileAction.ENABLE, timed.timer());
        Change started = jobs.change(UnitAction.START, timed.timer());
        ContentTag tag = read(timed.timer()).tag();
        return new Change(
                timed.timer().value(),
                started.result(),
                OverrideCommands.begin(places.scope(), timed.timer()),
                List.of(OverrideCommands.remove(places.scope(), timed.timer(), tag)),
                linked.affected());
    }

    private void requireUser(String user) {
        if (user.isEmpty()) {
            return;
        }
        if (places.scope() == Scope.USER) {
            throw new HelperException(
                    Problem.INVALID, "A timer of your own runs with your own rights; it cannot name a user.");
        }
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
        } catch (UserPrincipalNotFoundException e) {
            throw new HelperException(Problem.INVALID, "There is no user " + user + ". Nothing was changed.", e);
        } catch (IOException e) {
            throw new HelperException(
                    Problem.UNAVAILABLE,
                    "Whether there is a user " + user + " cannot be found out: " + e.getMessage(),
                    e);
        }
    }

    private void requireNone(UnitName unit) {
        String load = new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT)).text("LoadState");
        if (!load.equals("not-found") || files.inFolder(folder -> folder.holds(unit.value()))) {
            throw new HelperException(
                    Problem.INVALID, "There is a unit " + unit + " already. Choose another name. Nothing was changed.");
        }
    }

    /** All or nothing: what was written goes again. */
    private HelperException takenBack(TimedCommand timed, HelperException failure) {
        try {
            if (files.inFolder(folder -> folder.holds(timed.timer().value()))) {
                links.change(UnitFileAction.DISABLE, timed.timer());
                jobs.change(UnitAction.STOP, timed.timer());
            }
            delete(timed.timer());
            return new HelperException(
                    failure.problem(),
                    timed.timer() + " could not be made, and what was written for it was removed: "
                            + failure.sentence(),
                    failure);
        } catch (HelperException e) {
            failure.addSuppressed(e);
            return new HelperException(
                    failure.problem(),
                    timed.timer() + " could not be made: " + failure.sentence()
                            + " What was written for it could not be removed again: " + e.sentence(),
                    failure);
        }
    }

    Change remove(UnitName timer, ContentTag expected) {
        Made made = read(timer);
        if (!made.problem().isEmpty()) {
            throw new HelperException(Problem.INVALID, made.problem());
        }
        if (!made.tag().equals(expected)) {
            throw new HelperException(
                    Problem.CONFLICT,
                    timer + " was changed by somebody else meanwhile; nothing was done. Look and try again.");
        }
        made.serviceFile().ifPresent(content -> versions.keep(Made.service(timer), content));
        made.timerFile().ifPresent(content -> versions.keep(timer, content));
        Change unlinked = links.change(UnitFileAction.DISABLE, timer);
        jobs.change(UnitAction.STOP, timer);
        delete(timer);
        return new Change(
                timer.value(), "removed", OverrideCommands.end(places.scope(), timer), List.of(), unlinked.affected());
    }

    private void delete(UnitName timer) {
        UnitName service = Made.service(timer);
        files.inFolder(folder -> {
            folder.delete(timer.value());
            folder.delete(service.value());
            return folder;
        });
        reloading.after("The files of " + timer + " were deleted");
        forget(service);
        forget(timer);
    }

    /** A unit that failed would stay in memory without its file. */
    private void forget(UnitName unit) {
        boolean failed = systemd.unitsInMemory(List.of(unit.value())).stream()
                .anyMatch(one -> one.active() == ActiveState.FAILED);
        if (failed) {
            systemd.manager("ResetFailedUnit", "s", unit.value());
        }
    }

    private Made read(UnitName timer) {
        if (timer.type() != UnitType.TIMER || timer.template()) {
            return new Made(timer, Optional.empty(), Optional.empty());
        }
        return files.inFolder((SafeFolder folder) ->
                new Made(timer, folder.read(Made.service(timer).value()), folder.read(timer.value())));
    }
}
