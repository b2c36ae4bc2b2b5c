/** What the window is tested with, and its pictures. */
@NullMarked
package org.reeve.gui;

import org.jspecify.annotations.NullMarked;
