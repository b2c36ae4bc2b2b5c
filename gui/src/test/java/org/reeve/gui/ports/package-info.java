/** Tests of the page of open ports. */
@NullMarked
package org.reeve.gui.ports;

import org.jspecify.annotations.NullMarked;
