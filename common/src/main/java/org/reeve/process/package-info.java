/** What a process of Reeve's does about itself, whichever it is. */
@NullMarked
package org.reeve.process;

import org.jspecify.annotations.NullMarked;
