/** The page of logs: choosing entries of the journal, reading them page by page, following them. */
@NullMarked
package org.reeve.gui.logs;

import org.jspecify.annotations.NullMarked;
