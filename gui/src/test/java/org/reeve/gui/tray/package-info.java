/** Tests of the package. */
@NullMarked
package org.reeve.gui.tray;

import org.jspecify.annotations.NullMarked;
