/** Looking through the whole machine: starting scans, what they found, and what is different since the one before. */
@NullMarked
package org.reeve.gui.scans;

import org.jspecify.annotations.NullMarked;
