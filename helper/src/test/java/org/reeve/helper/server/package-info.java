/** Tests. */
@NullMarked
package org.reeve.helper.server;

import org.jspecify.annotations.NullMarked;
