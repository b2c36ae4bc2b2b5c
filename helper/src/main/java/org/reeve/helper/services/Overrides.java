package org.reeve.helper.services;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesOverride;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Kept;
import org.reeve.helper.system.Target;

/**
 * The rights services.override and services.confidential, and the same for the user's own units. In this order: what stands
 * there is what the caller has seen; systemd takes the new text; the old one is kept; the new one is written; systemd reads it.
 */
public final class Overrides implements ServicesOverride, ServicesConfidential {
    private final UnitPlaces places;
    private final Reloading reloading;
    private final UnitJobs jobs;
    private final UnitFiles links;
    private final Verifier verifier;
    private final OverrideFiles files;
    private final Versions versions;
    private final TimerFiles timers;
    private final Turn turn;

    /** Writes at some places, keeps what stood there, and asks the service manager on the bus. */
    public Overrides(Bus bus, Command command, UnitPlaces places, Kept kept) {
        Systemd systemd = new Systemd(bus);
        this.places = places;
        this.reloading = new Reloading(systemd);
        this.jobs = new UnitJobs(systemd, places.scope());
        this.links = new UnitFiles(systemd, places.scope());
        this.verifier = new Verifier(systemd, places, command);
        this.files = new OverrideFiles(places);
        this.versions = new Versions(places, kept);
        this.timers = new TimerFiles(systemd, places, files, verifier, versions);
        this.turn = new Turn(places);
    }

    /**
     * What a unit's name stands for: its tag covers also the override that lies there without systemd having read it. Looks at
     * it from outside only, because nobody has been asked yet.
     */
    public Target resolve(UnitName unit) {
        Target target = unit.template() ? links.resolve(unit) : jobs.resolve(unit);
        return with(target.id(), target.tag());
    }

    /** The same where the unit itself may be gone, and an override or what it said before may be all that is left of it. */
    public Target resolveLeft(UnitName unit) {
        try {
            return resolve(unit);
        } catch (HelperException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return with(unit.value(), "not-found");
            }
            throw e;
        }
    }

    private Target with(String id, String tag) {
        return new Target(
                id, tag + " " + UnitJobs.file(places.override(new UnitName(id)).toString()));
    }

    /** What a timed command is called: its timer, of which there is none yet. */
    public Target resolve(TimedCommand command) {
        return new Target(command.timer().value(), "");
    }

    /** What a removed timer is called; there is none of its name now, or it is refused later. */
    public Target resolve(RemovedTimer removed) {
        return new Target(removed.timer().value(), "");
    }

    @Override
    public Change save(UnitName unit, OverrideText text, ContentTag expected) {
        reloading.requireWritable(unit, places);
        seen(unit, expected);
        Verifier.require(verifier.override(unit, text, new Cancel()), "the override of " + unit);
        // Again: systemd had its say meanwhile, and somebody may have saved in an editor.
        return turn.take(() -> write(unit, seen(unit, expected), text.bytes()));
    }

    @Override
    public Change restore(UnitName unit, VersionId version, ContentTag expected) {
        // As it was, also where systemd would complain: an undo that is refused would be none.
        return turn.take(() -> write(unit, seen(unit, expected), versions.read(unit, version)));
    }

    @Override
    public Change revert(UnitName unit, ContentTag expected) {
        return turn.take(() -> delete(
                unit,
                seen(unit, expected)
                        .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, unit + " has no override."))));
    }

    private Change delete(UnitName unit, byte[] before) {
        VersionId kept = versions.keep(unit, before);
        files.delete(unit);
        reloading.after(places.override(unit) + " was deleted");
        Call undo = OverrideCommands.restore(places.scope(), unit, kept, ContentTag.NONE);
        return done(unit, OverrideCommands.delete(places.scope(), unit), List.of(undo))
                .from("its override as kept in " + kept.value());
    }

    private Change write(UnitName unit, Optional<byte[]> before, byte[] content) {
        List<String> command = OverrideCommands.edit(places.scope(), unit);
        if (before.isPresent() && Arrays.equals(before.get(), content)) {
            return done(unit, command, List.of());
        }
        Optional<VersionId> kept = before.map(old -> versions.keep(unit, old));
        files.write(unit, content);
        reloading.after(places.override(unit) + " was written");
        ContentTag now = ContentTag.of(content);
        Scope scope = places.scope();
        Call undo = kept.map(version -> OverrideCommands.restore(scope, unit, version, now))
                .orElseGet(() -> OverrideCommands.revert(scope, unit, now));
        return done(unit, command, List.of(undo))
                .from(kept.map(version -> "its override as kept in " + version.value())
                        .orElse("no override"));
    }

    private Optional<byte[]> seen(UnitName unit, ContentTag expected) {
        Optional<byte[]> now = files.read(unit);
        if (!OverrideFiles.tag(now).equals(expected)) {
            throw new HelperException(
                    Problem.CONFLICT,
                    "The override of " + unit
                            + " was changed by somebody else meanwhile; nothing was done. Look and try again.");
        }
        return now;
    }

    private Change done(UnitName unit, List<String> command, List<Call> undo) {
        return new Change(
                unit.value(), reloading.state(unit, places.override(unit).toString()), command, undo, List.of());
    }

    @Override
    public Change create(TimedCommand command) {
        return turn.take(() -> timers.create(command));
    }

    @Override
    public Change remove(UnitName timer, ContentTag expected) {
        return turn.take(() -> timers.remove(timer, expected));
    }

    @Override
    public Change putBack(RemovedTimer removed) {
        return turn.take(() -> timers.putBack(removed));
    }

    @Override
    public List<OverrideVersion> versions(UnitName unit) {
        return versions.of(unit);
    }

    @Override
    public OverrideText version(UnitName unit, VersionId version) {
        byte[] content = versions.read(unit, version);
        return OverrideFiles.text(content)
                .filter(OverrideText::isValid)
                .map(OverrideText::new)
                .orElseThrow(() -> new HelperException(
                        Problem.FAILED,
                        "This version is no text that Reeve shows; its " + content.length
                                + " bytes can be put back as they were."));
    }
}
