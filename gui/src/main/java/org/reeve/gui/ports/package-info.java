/** The page of open ports: what listens, who does, and from where it can be reached. */
@NullMarked
package org.reeve.gui.ports;

import org.jspecify.annotations.NullMarked;
