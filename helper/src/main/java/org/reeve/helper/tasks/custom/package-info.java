/** Reading what an administrator described as tasks: whose files are taken, and what may stand in them. */
@NullMarked
package org.reeve.helper.tasks.custom;

import org.jspecify.annotations.NullMarked;
