/** The rights ports.read, ports.confidential and ports.listen. */
@NullMarked
package org.reeve.helper.ports;

import org.jspecify.annotations.NullMarked;
