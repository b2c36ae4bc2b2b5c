/** The network's connections as NetworkManager keeps them. */
@NullMarked
package org.reeve.api.connections;

import org.jspecify.annotations.NullMarked;
