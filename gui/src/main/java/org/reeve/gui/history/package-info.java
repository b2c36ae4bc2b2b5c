/** The page of what was changed. */
@NullMarked
package org.reeve.gui.history;

import org.jspecify.annotations.NullMarked;
