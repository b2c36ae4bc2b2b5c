/** What was changed, by whom and how it ended. */
@NullMarked
package org.reeve.api.history;

import org.jspecify.annotations.NullMarked;
