/** Processes: what /proc tells of them, and what the kernel lets one do to them. */
@NullMarked
package org.reeve.helper.processes;

import org.jspecify.annotations.NullMarked;
