package org.reeve.helper.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.helper.system.SafeFolder;

/**
 * Timers that Reeve makes and removes: two unit files, linked and started, or none of it. A helper that is killed in between
 * leaves a part that does nothing by itself; the same call made again goes on from there, and removing removes it.
 */
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
        Made made =
                new Made(timed.timer(), Optional.of(bytes(timed.serviceText())), Optional.of(bytes(timed.timerText())));
        requireFree(made);
        Verifier.require(verifier.timed(timed, new Cancel()), timed.timer().value());
        return begin(made);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As they were, also where systemd would complain now: an undo that is refused would be none. */
    Change putBack(RemovedTimer removed) {
        reloading.requireFound(places);
        UnitName timer = removed.timer();
        UnitName service = Made.service(timer);
        Made made = new Made(
                timer,
                Optional.of(versions.readFile(service, removed.service())),
                Optional.of(versions.readFile(timer, removed.file())));
        if (!made.problem().isEmpty()) {
            throw new HelperException(Problem.INVALID, "These are not the files of a timer that Reeve made.");
        }
        requireFree(made);
        return begin(made);
    }

    private Change begin(Made made) {
        try {
            write(made);
            Change linked = links.change(UnitFileAction.ENABLE, made.timer());
            Change started = jobs.change(UnitAction.START, made.timer());
            return new Change(
                    made.timer().value(),
                    started.result(),
                    OverrideCommands.begin(places.scope(), made.timer()),
                    List.of(OverrideCommands.remove(places.scope(), made.timer(), made.tag())),
                    linked.affected());
        } catch (HelperException e) {
            throw takenBack(made.timer(), e);
        }
    }

    private void write(Made made) {
        files.inFolder(folder -> {
            folder.sweep();
            made.serviceFile()
                    .ifPresent(
                            content -> folder.replace(Made.service(made.timer()).value(), content));
            made.timerFile().ifPresent(content -> folder.replace(made.timer().value(), content));
            return folder;
        });
        reloading.after("The files of " + made.timer() + " were written");
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

    /** Returns, or throws where there is anything of these names but what would be written now. */
    private void requireFree(Made made) {
        Made there = read(made.timer());
        requireNone(Made.service(made.timer()), there.serviceFile(), there.begunBy(made));
        requireNone(made.timer(), there.timerFile(), there.begunBy(made));
    }

    private void requireNone(UnitName unit, Optional<byte[]> file, boolean begun) {
        if (file.isPresent() ? begun : unitText(unit, "LoadState").equals("not-found")) {
            return;
        }
        throw new HelperException(
                Problem.INVALID, "There is a unit " + unit + " already. Choose another name. Nothing was changed.");
    }

    private String unitText(UnitName unit, String property) {
        return new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT)).text(property);
    }

    /** All or nothing: what was written goes again. */
    private HelperException takenBack(UnitName timer, HelperException failure) {
        try {
            if (files.inFolder(folder -> folder.holds(timer.value()))) {
                end(timer);
            }
            delete(timer);
            return new HelperException(
                    failure.problem(),
                    timer + " could not be made, and what was written for it was removed: " + failure.sentence(),
                    failure);
        } catch (HelperException e) {
            failure.addSuppressed(e);
            return new HelperException(
                    failure.problem(),
                    timer + " could not be made: " + failure.sentence()
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
        List<Call> undo = keep(made).stream()
                .map(removed -> OverrideCommands.putBack(places.scope(), removed))
                .toList();
        List<String> unlinked = made.timerFile().isPresent() ? endAndDelete(made) : deleted(timer);
        return new Change(timer.value(), "removed", OverrideCommands.end(places.scope(), timer), undo, unlinked);
    }

    private List<String> deleted(UnitName timer) {
        delete(timer);
        return List.of();
    }

    private List<String> endAndDelete(Made made) {
        UnitName timer = made.timer();
        boolean ran = unitText(timer, "ActiveState").equals("active");
        List<String> unlinked = end(timer);
        try {
            deleteFiles(timer);
        } catch (HelperException e) {
            throw asItWas(made, !unlinked.isEmpty(), ran, e);
        }
        forgetFiles(timer);
        return unlinked;
    }

    /** All or nothing: what is gone is made again. */
    private HelperException asItWas(Made made, boolean enabled, boolean ran, HelperException failure) {
        UnitName timer = made.timer();
        try {
            write(made);
            if (enabled) {
                links.change(UnitFileAction.ENABLE, timer);
            }
            if (ran) {
                jobs.change(UnitAction.START, timer);
            }
            return new HelperException(
                    failure.problem(),
                    timer + " could not be removed, and is as it was: " + failure.sentence(),
                    failure);
        } catch (HelperException e) {
            failure.addSuppressed(e);
            return new HelperException(
                    failure.problem(),
                    timer + " could not be removed: " + failure.sentence()
                            + " What of it is gone could not be made again: " + e.sentence(),
                    failure);
        }
    }

    private List<String> end(UnitName timer) {
        Change unlinked = links.change(UnitFileAction.DISABLE, timer);
        jobs.change(UnitAction.STOP, timer);
        return unlinked.affected();
    }

    private Optional<RemovedTimer> keep(Made made) {
        UnitName service = Made.service(made.timer());
        return made.serviceFile()
                .map(content -> versions.keepFile(service, content))
                .flatMap(first -> made.timerFile()
                        .map(content ->
                                new RemovedTimer(made.timer(), first, versions.keepFile(made.timer(), content))));
    }

    private void delete(UnitName timer) {
        deleteFiles(timer);
        forgetFiles(timer);
    }

    private void deleteFiles(UnitName timer) {
        files.inFolder(folder -> {
            folder.sweep();
            folder.delete(timer.value());
            folder.delete(Made.service(timer).value());
            return folder;
        });
    }

    private void forgetFiles(UnitName timer) {
        reloading.after("The files of " + timer + " were deleted");
        forget(Made.service(timer));
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
