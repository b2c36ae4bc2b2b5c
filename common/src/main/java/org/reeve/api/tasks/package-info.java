/** Work that outlives the window: what runs, how far it is, how it ended. */
@NullMarked
package org.reeve.api.tasks;

import org.jspecify.annotations.NullMarked;
