/** The few ways to the machine: D-Bus, programs, native calls. */
@NullMarked
package org.reeve.helper.system;

import org.jspecify.annotations.NullMarked;
