/**
 * Reading journals with libsystemd, in the own helper only: a file that lies to its reader harms nobody but the user whose
 * process reads it.
 */
@NullMarked
package org.reeve.helper.logs;

import org.jspecify.annotations.NullMarked;
