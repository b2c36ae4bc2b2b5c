/** Tests of the package. */
@NullMarked
package org.reeve.gui.services;

import org.jspecify.annotations.NullMarked;
