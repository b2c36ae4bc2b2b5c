/** Tests of the package. */
@NullMarked
package org.reeve.gui.overview;

import org.jspecify.annotations.NullMarked;
