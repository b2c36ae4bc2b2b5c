/** Scans and custom tasks that begin by themselves: a timer of systemd for each. */
@NullMarked
package org.reeve.api.schedules;

import org.jspecify.annotations.NullMarked;
