/** The page of systemd's units. */
@NullMarked
package org.reeve.gui.services;

import org.jspecify.annotations.NullMarked;
