/** How the machine is doing: load, memory, disks, network, file systems. */
@NullMarked
package org.reeve.api.overview;

import org.jspecify.annotations.NullMarked;
