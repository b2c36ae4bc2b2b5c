@NullMarked
package org.reeve.gui.history;

import org.jspecify.annotations.NullMarked;
