@NullMarked
package org.reeve.gui.files;

import org.jspecify.annotations.NullMarked;
