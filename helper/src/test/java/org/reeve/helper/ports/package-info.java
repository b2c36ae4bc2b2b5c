/** Tests of what listens. */
@NullMarked
package org.reeve.helper.ports;

import org.jspecify.annotations.NullMarked;
