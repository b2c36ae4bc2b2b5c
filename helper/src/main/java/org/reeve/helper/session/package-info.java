/** The rights session.*. */
@NullMarked
package org.reeve.helper.session;

import org.jspecify.annotations.NullMarked;
