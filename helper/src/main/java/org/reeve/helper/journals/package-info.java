/** Opening the system's journal files as root, for the user's own helper to read. Nothing is parsed here. */
@NullMarked
package org.reeve.helper.journals;

import org.jspecify.annotations.NullMarked;
