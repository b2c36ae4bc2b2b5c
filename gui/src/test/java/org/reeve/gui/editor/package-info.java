@NullMarked
package org.reeve.gui.editor;

import org.jspecify.annotations.NullMarked;
