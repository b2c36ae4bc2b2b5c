package org.reeve.helper.services;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesOverride;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;

/** The rights services.override and services.confidential, and the same for the user's own units. */
public final class Overrides implements ServicesOverride, ServicesConfidential {
    @Override
    public Change save(UnitName unit, OverrideText text, ContentTag expected) {
        throw unsupported();
    }

    @Override
    public Change revert(UnitName unit, ContentTag expected) {
        throw unsupported();
    }

    @Override
    public Change restore(UnitName unit, VersionId version, ContentTag expected) {
        throw unsupported();
    }

    @Override
    public Change create(TimedCommand command) {
        throw unsupported();
    }

    @Override
    public Change remove(UnitName timer, ContentTag expected) {
        throw unsupported();
    }

    @Override
    public List<OverrideVersion> versions(UnitName unit) {
        throw unsupported();
    }

    @Override
    public OverrideText version(UnitName unit, VersionId version) {
        throw unsupported();
    }

    private static HelperException unsupported() {
        return new HelperException(Problem.UNSUPPORTED, "This helper does not write unit files.");
    }
}
