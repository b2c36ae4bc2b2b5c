/** The journal: choosing entries, reading them page by page, following them. */
@NullMarked
package org.reeve.api.logs;

import org.jspecify.annotations.NullMarked;
