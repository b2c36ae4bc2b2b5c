/** Tests. */
@NullMarked
package org.reeve.gui.settings;

import org.jspecify.annotations.NullMarked;
