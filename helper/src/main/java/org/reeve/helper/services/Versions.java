package org.reeve.helper.services;

import java.nio.file.Path;
import java.util.List;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.helper.system.Kept;

/** Earlier contents of the unit files that Reeve writes, kept where those of all files are. */
record Versions(UnitPlaces places, Kept kept) {
    /** Keeps a unit's override that is about to be replaced. When this returns, it is on disk. */
    VersionId keep(UnitName unit, byte[] content) {
        return keep(places.override(unit), content);
    }

    /** The same for a file of its own, not of a unit's override. */
    VersionId keepFile(UnitName unit, byte[] content) {
        return keep(places.file(unit), content);
    }

    private VersionId keep(Path path, byte[] content) {
        return new VersionId(kept.keep(path, content));
    }

    /** All of a unit's override, newest first. */
    List<OverrideVersion> of(UnitName unit) {
        return kept.of(places.override(unit)).stream()
                .map(one -> new OverrideVersion(
                        new VersionId(one.id()), one.replaced(), (int) Math.min(one.bytes(), Integer.MAX_VALUE)))
                .toList();
    }

    /** The content of one. */
    byte[] read(UnitName unit, VersionId id) {
        return kept.read(places.override(unit), id.value());
    }

    /** The content of one of a file of its own. */
    byte[] readFile(UnitName unit, VersionId id) {
        return kept.read(places.file(unit), id.value());
    }
}
