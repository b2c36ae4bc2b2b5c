/** What of this machine can be reached: sockets that listen, who has them, and listening where only root may. */
@NullMarked
package org.reeve.api.ports;

import org.jspecify.annotations.NullMarked;
