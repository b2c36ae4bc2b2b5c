/** The same rights from a terminal. */
@NullMarked
package org.reeve.gui.cli;

import org.jspecify.annotations.NullMarked;
