/** Tests of scans without a window. */
@NullMarked
package org.reeve.gui.scans;

import org.jspecify.annotations.NullMarked;
