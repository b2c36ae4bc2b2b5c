/** Tests. */
@NullMarked
package org.reeve.helper.journals;

import org.jspecify.annotations.NullMarked;
