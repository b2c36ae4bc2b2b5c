/** What every editor of text in the window is made of: colours by language, line numbers, signs at lines, finding, differences. */
@NullMarked
package org.reeve.gui.editor;

import org.jspecify.annotations.NullMarked;
