/** Tests of the page of processes. */
@NullMarked
package org.reeve.gui.processes;

import org.jspecify.annotations.NullMarked;
