/** Tests of what Reeve finds around itself. */
@NullMarked
package org.reeve.helper.surroundings;

import org.jspecify.annotations.NullMarked;
