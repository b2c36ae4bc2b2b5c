/** The right overview.read: what the kernel tells of the machine, parsed. */
@NullMarked
package org.reeve.helper.overview;

import org.jspecify.annotations.NullMarked;
