/** What a helper says of itself, what a call would need, and unlocking. */
@NullMarked
package org.reeve.api.session;

import org.jspecify.annotations.NullMarked;
