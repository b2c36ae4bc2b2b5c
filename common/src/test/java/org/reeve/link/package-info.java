/** Tests. */
@NullMarked
package org.reeve.link;

import org.jspecify.annotations.NullMarked;
