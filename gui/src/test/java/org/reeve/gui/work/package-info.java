/** Tests of the package. */
@NullMarked
package org.reeve.gui.work;

import org.jspecify.annotations.NullMarked;
