/** The right history.read. */
@NullMarked
package org.reeve.helper.history;

import org.jspecify.annotations.NullMarked;
