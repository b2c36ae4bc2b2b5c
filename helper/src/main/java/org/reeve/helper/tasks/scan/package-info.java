/** The work of scans, in a process of its own: what it runs, how it reads what that prints, what it finds. */
@NullMarked
package org.reeve.helper.tasks.scan;

import org.jspecify.annotations.NullMarked;
