/** The page of the network's connections. */
@NullMarked
package org.reeve.gui.connections;

import org.jspecify.annotations.NullMarked;
