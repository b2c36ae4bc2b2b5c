/** Tests of the helper as a whole. */
@NullMarked
package org.reeve.helper;

import org.jspecify.annotations.NullMarked;
