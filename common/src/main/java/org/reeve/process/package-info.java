/** What a process of Reeve's does about itself, whichever it is, and who is who on its machine. */
@NullMarked
package org.reeve.process;

import org.jspecify.annotations.NullMarked;
