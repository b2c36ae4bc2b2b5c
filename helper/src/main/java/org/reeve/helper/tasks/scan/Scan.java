package org.reeve.helper.tasks.scan;

import java.io.IOException;

/** The work of one kind of scan. */
interface Scan {
    /**
     * Does all of it; answers how it ended, in one sentence.
     *
     * @throws org.reeve.api.HelperException where it cannot be done, with why
     */
    String run(Report report) throws IOException;
}
