/** Tests of the package. */
@NullMarked
package org.reeve.gui.override;

import org.jspecify.annotations.NullMarked;
