/** The desktop session over D-Bus. */
@NullMarked
package org.reeve.gui.session;

import org.jspecify.annotations.NullMarked;
