/** Tests of processes. */
@NullMarked
package org.reeve.helper.processes;

import org.jspecify.annotations.NullMarked;
