/** The page of how the machine, or the user's session, was started: what took how long, what waited for what, and what changed. */
@NullMarked
package org.reeve.gui.boot;

import org.jspecify.annotations.NullMarked;
