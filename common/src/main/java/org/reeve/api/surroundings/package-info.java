/** What this computer and this session offer to Reeve. */
@NullMarked
package org.reeve.api.surroundings;

import org.jspecify.annotations.NullMarked;
