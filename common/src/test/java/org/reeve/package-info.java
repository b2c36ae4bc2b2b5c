/** What holds for the project as a whole. */
@NullMarked
package org.reeve;

import org.jspecify.annotations.NullMarked;
