/** Tests. */
@NullMarked
package org.reeve.helper.auth;

import org.jspecify.annotations.NullMarked;
