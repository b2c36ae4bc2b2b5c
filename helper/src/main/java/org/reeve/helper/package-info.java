/** The helper: the list of what it serves, and its start. */
@NullMarked
package org.reeve.helper;

import org.jspecify.annotations.NullMarked;
