/** Tests of the page of logs. */
@NullMarked
package org.reeve.gui.logs;

import org.jspecify.annotations.NullMarked;
