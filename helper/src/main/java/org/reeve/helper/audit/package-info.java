/** What was intended and what came of it, on disk and in the journal. */
@NullMarked
package org.reeve.helper.audit;

import org.jspecify.annotations.NullMarked;
