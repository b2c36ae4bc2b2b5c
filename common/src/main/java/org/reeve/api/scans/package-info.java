/** Looking through the whole machine as root: changed package files, sizes of folders, what gives privileges. */
@NullMarked
package org.reeve.api.scans;

import org.jspecify.annotations.NullMarked;
