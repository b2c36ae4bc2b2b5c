/** Tests of the quick actions. */
@NullMarked
package org.reeve.gui.quick;

import org.jspecify.annotations.NullMarked;
