/** The rights connections.*: NetworkManager over D-Bus, as the user. */
@NullMarked
package org.reeve.helper.connections;

import org.jspecify.annotations.NullMarked;
