/** Colours, spacing and fonts: stylesheets and which of them apply. */
@NullMarked
package org.reeve.gui.theme;

import org.jspecify.annotations.NullMarked;
