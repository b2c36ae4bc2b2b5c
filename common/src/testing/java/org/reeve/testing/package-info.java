/** What tests of several modules need. */
@NullMarked
package org.reeve.testing;

import org.jspecify.annotations.NullMarked;
