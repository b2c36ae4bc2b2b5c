/** Tests. */
@NullMarked
package org.reeve.helper.system;

import org.jspecify.annotations.NullMarked;
