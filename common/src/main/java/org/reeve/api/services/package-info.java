/** Units of systemd: seeing them and changing their state. */
@NullMarked
package org.reeve.api.services;

import org.jspecify.annotations.NullMarked;
