/** Parsers of untrusted text, fuzzed. */
@NullMarked
package org.reeve.helper.fuzz;

import org.jspecify.annotations.NullMarked;
