/** The rights services.*: units of systemd over D-Bus. */
@NullMarked
package org.reeve.helper.services;

import org.jspecify.annotations.NullMarked;
