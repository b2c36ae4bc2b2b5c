package org.reeve.helper.files;

import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;

/** Checks a content as if it lay at a path. */
interface Checks {
    /** What came of it. The content is sealed, so that what was checked is what is saved. */
    FileCheck check(FilePath path, Fd content);
}
