/** The wire: framing with its limits, the one JSON reading and writing, the contract that ties interfaces to names. */
@NullMarked
package org.reeve.wire;

import org.jspecify.annotations.NullMarked;
