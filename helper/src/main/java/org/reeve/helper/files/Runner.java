package org.reeve.helper.files;

import java.nio.file.Path;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Command;

/** How a checking program is run. */
interface Runner {
    /** Whether it may be run so. */
    boolean runs(Tool tool);

    /**
     * Runs it over a candidate.
     *
     * @param candidate where the content lies
     * @param target where it is to lie
     * @param there whether something lies there now
     */
    Command.Output run(Tool tool, Path candidate, FilePath target, boolean there);
}
