/** The window: where it starts, and the list of its pages. */
@NullMarked
package org.reeve.gui;

import org.jspecify.annotations.NullMarked;
