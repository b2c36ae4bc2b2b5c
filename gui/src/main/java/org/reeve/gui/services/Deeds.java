package org.reeve.gui.services;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitSignal;
import org.reeve.gui.services.Deed.Boot;
import org.reeve.gui.services.Deed.Kill;
import org.reeve.gui.services.Deed.State;

/** Everything that can be done to a unit, by name. */
final class Deeds {
    static final Deed START = new State(UnitAction.START);
    static final Deed STOP = new State(UnitAction.STOP);
    static final Deed RESTART = new State(UnitAction.RESTART);
    static final Deed RELOAD = new State(UnitAction.RELOAD);
    static final Deed RESET = new State(UnitAction.RESET_FAILED);
    static final Deed ENABLE = new Boot(UnitFileAction.ENABLE);
    static final Deed DISABLE = new Boot(UnitFileAction.DISABLE);
    static final Deed MASK = new Boot(UnitFileAction.MASK);
    static final Deed UNMASK = new Boot(UnitFileAction.UNMASK);
    /** The signal that is offered first, and stands for every signal where only its name matters. */
    static final Deed KILL = new Kill(KillWhom.MAIN, UnitSignal.TERM);

    /** One of each, in the order in which they are offered. */
    static final List<Deed> ALL = List.of(START, RESTART, RELOAD, STOP, RESET, ENABLE, DISABLE, MASK, UNMASK, KILL);

    private Deeds() {}

    /** Every one, with each signal to each of a unit's processes. */
    static Stream<Deed> every() {
        return Stream.concat(
                ALL.stream().filter(deed -> !(deed instanceof Kill)),
                Arrays.stream(KillWhom.values())
                        .flatMap(whom -> Arrays.stream(UnitSignal.values()).map(signal -> new Kill(whom, signal))));
    }
}
