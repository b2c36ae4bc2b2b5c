/** What of Reeve is in the tray: what its icon says, its menu, and what the desktop is told while nobody looks at the window. */
@NullMarked
package org.reeve.gui.tray;

import org.jspecify.annotations.NullMarked;
