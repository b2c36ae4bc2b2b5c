/** Tests. */
@NullMarked
package org.reeve.helper.audit;

import org.jspecify.annotations.NullMarked;
