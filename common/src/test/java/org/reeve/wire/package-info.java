/** Tests. */
@NullMarked
package org.reeve.wire;

import org.jspecify.annotations.NullMarked;
