/** Connections and the eight steps of a call. */
@NullMarked
package org.reeve.helper.server;

import org.jspecify.annotations.NullMarked;
