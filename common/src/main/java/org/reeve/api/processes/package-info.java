/** The processes that run, what they take, and what can be done to them. */
@NullMarked
package org.reeve.api.processes;

import org.jspecify.annotations.NullMarked;
