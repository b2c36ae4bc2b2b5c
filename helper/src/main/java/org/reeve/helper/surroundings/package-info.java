/** The right surroundings.read. */
@NullMarked
package org.reeve.helper.surroundings;

import org.jspecify.annotations.NullMarked;
