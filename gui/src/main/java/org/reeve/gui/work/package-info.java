/** Work away from the window's thread: calls, jobs that change the machine, batches of streams. */
@NullMarked
package org.reeve.gui.work;

import org.jspecify.annotations.NullMarked;
