/** Tests of tasks. */
@NullMarked
package org.reeve.helper.tasks;

import org.jspecify.annotations.NullMarked;
