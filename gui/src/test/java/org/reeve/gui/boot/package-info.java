/** Tests of the page of the start. */
@NullMarked
package org.reeve.gui.boot;

import org.jspecify.annotations.NullMarked;
