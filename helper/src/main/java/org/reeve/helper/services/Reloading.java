package org.reeve.helper.services;

import java.util.Collection;
import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Target;

/** systemd and its configuration: reading it again, and what became of a unit then. */
final class Reloading {
    private final Systemd systemd;

    Reloading(Systemd systemd) {
        this.systemd = systemd;
    }

    /** Lets systemd read its configuration again because somebody wants it to. It answers when it has. */
    Change all() {
        systemd.manager("Reload", "");
        return new Change(
                Target.host().id(),
                "systemd has read its configuration again",
                ServicesCommands.daemonReloadCommand(),
                List.of(),
                List.of());
    }

    /** Lets systemd read its configuration again, now that something has been done. */
    void after(String done) {
        try {
            systemd.manager("Reload", "");
        } catch (HelperException e) {
            throw new HelperException(
                    e.problem(),
                    done + ", but systemd has not read its configuration again: " + e.sentence()
                            + " Let it with systemctl daemon-reload.",
                    e);
        }
    }

    /** Returns, or throws where systemd would not find what is written. */
    void requireFound(UnitPlaces places) {
        Object folders = systemd.property(Systemd.MANAGER_PATH, Systemd.MANAGER, "UnitPath")
                .orElse("");
        if (!(folders instanceof Collection<?> path)
                || !path.contains(places.folder().toString())) {
            throw new HelperException(
                    Problem.UNSUPPORTED,
                    "systemd does not look for units in " + places.folder() + ". Nothing was changed.");
        }
    }

    /** Returns, or throws where an override of the unit would make no sense. */
    void requireWritable(UnitName unit, UnitPlaces places) {
        requireFound(places);
        if (unit.template()) {
            return;
        }
        Properties properties = new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT));
        if (properties.text("LoadState").equals("masked")) {
            throw new HelperException(
                    Problem.INVALID, unit + " is masked, and systemd reads nothing for it. Unmask it first.");
        }
        if (properties.flag("Transient")) {
            throw new HelperException(
                    Problem.INVALID,
                    unit
                            + " was made by a program for the time it runs, and is gone when it ends. Nothing was changed.");
        }
    }

    /** Whether systemd loads a unit, and with or without a drop-in. */
    String state(UnitName unit, String dropIn) {
        if (unit.template()) {
            return "written for every instance";
        }
        Properties properties = new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT));
        String with = properties.texts("DropInPaths").contains(dropIn) ? "with" : "without";
        return properties.text("LoadState") + " " + with + " " + UnitPlaces.FILE;
    }
}
