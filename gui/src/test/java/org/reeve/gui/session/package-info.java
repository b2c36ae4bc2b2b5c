/** Tests of the package. */
@NullMarked
package org.reeve.gui.session;

import org.jspecify.annotations.NullMarked;
