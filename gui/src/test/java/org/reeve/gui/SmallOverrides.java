package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.reeve.api.Sink;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;

/** A made-up machine on which nobody has written an override or made a timer, and where systemd takes every text. */
public interface SmallOverrides extends ServicesRead {
    @Override
    default UnitOverride override(Scope scope, UnitName unit) {
        return new UnitOverride(unit, OverrideCommands.path(scope, unit), "", ContentTag.NONE, "");
    }

    @Override
    default void verify(Scope scope, UnitName unit, OverrideText text, Sink<OverrideFinding> findings) {}

    @Override
    default void verifyTimed(Scope scope, TimedCommand command, Sink<OverrideFinding> findings) {}

    @Override
    default MadeTimer made(Scope scope, UnitName timer) {
        return new MadeTimer(timer, ContentTag.NONE, "Reeve did not make " + timer + ".");
    }

    @Override
    default List<Instant> calendar(CalendarText when, int times) {
        Instant first = Instant.parse("2026-01-01T08:30:00Z");
        return IntStream.range(0, times)
                .mapToObj(day -> first.plusSeconds(86_400L * day))
                .toList();
    }
}
