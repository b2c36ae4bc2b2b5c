/** The window around the pages: sidebar, header, palette, toasts, dialogs, status bar. */
@NullMarked
package org.reeve.gui.shell;

import org.jspecify.annotations.NullMarked;
