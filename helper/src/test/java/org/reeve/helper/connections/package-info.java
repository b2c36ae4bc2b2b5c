/** Tests. */
@NullMarked
package org.reeve.helper.connections;

import org.jspecify.annotations.NullMarked;
