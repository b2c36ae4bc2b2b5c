/** The rights of tasks and scans: starting them as units of systemd, following, stopping, and reading what they found. */
@NullMarked
package org.reeve.helper.tasks;

import org.jspecify.annotations.NullMarked;
