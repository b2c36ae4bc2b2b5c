package org.reeve.api.services;

import java.util.List;
import org.reeve.api.Right;

/** Earlier contents of the machine's overrides, which only root may read. */
public interface ServicesConfidential extends Right.Confidential {
    /** What stood in a unit's override, newest first. */
    List<OverrideVersion> versions(UnitName unit);

    /** One of them. FAILED where it is no text that Reeve shows; it can be restored nevertheless. */
    OverrideText version(UnitName unit, VersionId version);
}
