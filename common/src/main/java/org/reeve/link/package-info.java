/** The client's side of the socket: starting a helper, connecting, calling. Used by the window, the terminal and tests alike. */
@NullMarked
package org.reeve.link;

import org.jspecify.annotations.NullMarked;
