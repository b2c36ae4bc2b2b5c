/** Tasks that an administrator described for this machine: a program, what it may be told, and running it as root. */
@NullMarked
package org.reeve.api.custom;

import org.jspecify.annotations.NullMarked;
