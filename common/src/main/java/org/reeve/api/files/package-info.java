/** Files: browsing, reading, editing and saving, by the user himself and by root. */
@NullMarked
package org.reeve.api.files;

import org.jspecify.annotations.NullMarked;
