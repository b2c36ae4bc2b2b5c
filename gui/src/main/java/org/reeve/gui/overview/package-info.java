/** The page that the window opens on: how the machine is doing, what needs attention, and what is at hand. */
@NullMarked
package org.reeve.gui.overview;

import org.jspecify.annotations.NullMarked;
