/** Tests of scans. */
@NullMarked
package org.reeve.helper.tasks.scan;

import org.jspecify.annotations.NullMarked;
