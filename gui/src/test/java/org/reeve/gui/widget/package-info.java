/** Tests of the package. */
@NullMarked
package org.reeve.gui.widget;

import org.jspecify.annotations.NullMarked;
