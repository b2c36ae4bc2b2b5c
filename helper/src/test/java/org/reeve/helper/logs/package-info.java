/** Tests. */
@NullMarked
package org.reeve.helper.logs;

import org.jspecify.annotations.NullMarked;
