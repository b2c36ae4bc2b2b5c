/** Tests of the package. */
@NullMarked
package org.reeve.gui.connections;

import org.jspecify.annotations.NullMarked;
