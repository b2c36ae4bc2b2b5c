/** What both sides of the socket say to each other: rights, the records they pass, the words of failure. Knows the JDK only. */
@NullMarked
package org.reeve.api;

import org.jspecify.annotations.NullMarked;
