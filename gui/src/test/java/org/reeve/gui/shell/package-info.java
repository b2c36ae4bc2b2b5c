/** Tests of the package. */
@NullMarked
package org.reeve.gui.shell;

import org.jspecify.annotations.NullMarked;
