package org.reeve.api.services;

import java.time.Instant;
import java.util.List;
import org.reeve.api.BootId;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing units. Names of units are resolved by systemd: an alias answers as the unit it stands for. */
public interface ServicesRead extends Right.Look {
    /** The units in memory, of the given types; all types where the list is empty. */
    void list(Scope scope, List<UnitType> types, Sink<Unit> units);

    /** The unit files on disk, of the given types; all types where the list is empty. */
    void files(Scope scope, List<UnitType> types, Sink<UnitFile> files);

    /** One unit in detail. */
    UnitDetail get(Scope scope, UnitName unit);

    /** The unit's last lines in the journal that this user may read, oldest first; 1 to 1000 of them. */
    List<LogLine> log(Scope scope, UnitName unit, int lines);

    /** The unit's last lines, 1 to 1000 of them, at once and even where there are none; then lines as they are written, gathered for 100 ms. */
    void followLog(Scope scope, UnitName unit, int lines, Sink<LogTail> log);

    /** What ties a unit to others, both ways, with those others' states. One step; further ones by asking for them. */
    void dependencies(Scope scope, UnitName unit, Sink<UnitLink> links);

    /** The files that define a unit, as systemctl cat shows them, as far as this user may read them. */
    void text(Scope scope, UnitName unit, Sink<UnitText> files);

    /** All properties of a unit, as systemctl show prints them. */
    void properties(Scope scope, UnitName unit, Sink<UnitProperty> properties);

    /** What some units use now; 1 to 200 of them. There is no signal for it. */
    List<UnitUsage> usage(Scope scope, List<UnitName> units);

    /** When each timer in memory runs. */
    void timers(Scope scope, Sink<TimerTimes> timers);

    /** What each socket in memory listens on. */
    void sockets(Scope scope, Sink<SocketListens> sockets);

    /** How long the last boot took. */
    BootTimes boot(Scope scope);

    /** What each unit contributed to the last boot. */
    void blame(Scope scope, Sink<BootUnit> units);

    /** Whether this user may read of earlier boots. */
    BootJournal journal(Scope scope);

    /**
     * The boots that the journal tells of, newest first, 200 at most; of the scope of a user, the starts of that user's manager.
     * DENIED and UNSUPPORTED where {@link #journal} says that there is nothing to read.
     */
    void boots(Scope scope, Sink<BootRecord> boots);

    /**
     * What the journal tells of each unit's start until one boot was over, in no order.
     *
     * @param beganMicros which of the boot's starts: {@link BootRecord#beganMicros}
     */
    void startups(Scope scope, BootId boot, long beganMicros, Sink<StartupUnit> units);

    /** Units whose state changed after the boot was over. */
    void changed(Scope scope, Sink<UnitName> units);

    /** A sign that nothing is missed from now on; then units as they change, by systemd's signals, gathered for 100 ms. */
    void watch(Scope scope, Sink<UnitsChanged> changes);

    /** The drop-in that Reeve and systemctl edit write, as far as this user may read it. */
    UnitOverride override(Scope scope, UnitName unit);

    /**
     * What systemd would say if this were the unit's override, by systemd-analyze verify: only what it does not say of the unit
     * without it.
     */
    void verify(Scope scope, UnitName unit, OverrideText text, Sink<OverrideFinding> findings);

    /** What systemd would say of a timer and its service. Lines are counted through both files, the service's first. */
    void verifyTimed(Scope scope, TimedCommand command, Sink<OverrideFinding> findings);

    /** Whether Reeve made a timer. */
    MadeTimer made(Scope scope, UnitName timer);

    /** The next times that a calendar expression means, 1 to 10 of them. INVALID in systemd's words. */
    List<Instant> calendar(CalendarText when, int times);
}
