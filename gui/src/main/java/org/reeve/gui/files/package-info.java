/** The page of files: browsing, reading, editing and saving, by the user himself and by root. */
@NullMarked
package org.reeve.gui.files;

import org.jspecify.annotations.NullMarked;
