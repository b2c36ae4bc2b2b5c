package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import org.reeve.api.Sink;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;

/** A made-up machine's overrides and made timers, as they may be seen. */
public interface SmallOverrides extends ServicesRead {
    /** What there is; nobody has written anything unless a test did. */
    default FakeOverrides overrides() {
        return new FakeOverrides();
    }

    @Override
    default UnitOverride override(Scope scope, UnitName unit) {
        return overrides().override(scope, unit);
    }

    @Override
    default void verify(Scope scope, UnitName unit, OverrideText text, Sink<OverrideFinding> findings) {
        overrides().verify(text).forEach(findings::emit);
    }

    @Override
    default void verifyTimed(Scope scope, TimedCommand command, Sink<OverrideFinding> findings) {
        overrides().verify(command).forEach(findings::emit);
    }

    @Override
    default MadeTimer made(Scope scope, UnitName timer) {
        return overrides().made(timer);
    }

    @Override
    default List<Instant> calendar(CalendarText when, int times) {
        return overrides().calendar(when, times);
    }
}
