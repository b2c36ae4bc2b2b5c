package org.reeve.api.services;

import java.util.List;
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

    /** A sign that nothing is missed from now on; then units as they change, by systemd's signals, gathered for 100 ms. */
    void watch(Scope scope, Sink<UnitsChanged> changes);
}
