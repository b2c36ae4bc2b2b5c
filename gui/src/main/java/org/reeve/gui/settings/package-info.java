/** The page of settings, of what is around Reeve, of all shortcuts, and of Reeve itself. */
@NullMarked
package org.reeve.gui.settings;

import org.jspecify.annotations.NullMarked;
