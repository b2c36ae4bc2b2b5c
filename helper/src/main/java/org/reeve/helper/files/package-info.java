/** Files: what lies where, opened, saved, kept and checked; once as the user and once as root. */
@NullMarked
package org.reeve.helper.files;

import org.jspecify.annotations.NullMarked;
