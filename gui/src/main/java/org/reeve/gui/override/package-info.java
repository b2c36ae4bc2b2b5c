/** The page of systemd's units. */
@NullMarked
package org.reeve.gui.override;

import org.jspecify.annotations.NullMarked;
