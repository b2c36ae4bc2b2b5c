/** Tests. */
@NullMarked
package org.reeve.api;

import org.jspecify.annotations.NullMarked;
