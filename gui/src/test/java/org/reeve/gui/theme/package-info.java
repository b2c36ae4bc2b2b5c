/** Tests of the package. */
@NullMarked
package org.reeve.gui.theme;

import org.jspecify.annotations.NullMarked;
