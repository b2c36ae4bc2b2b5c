/** Who speaks, and whether they may. */
@NullMarked
package org.reeve.helper.auth;

import org.jspecify.annotations.NullMarked;
