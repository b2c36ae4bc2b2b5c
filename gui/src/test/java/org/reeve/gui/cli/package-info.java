/** What the terminal form promises. */
@NullMarked
package org.reeve.gui.cli;

import org.jspecify.annotations.NullMarked;
