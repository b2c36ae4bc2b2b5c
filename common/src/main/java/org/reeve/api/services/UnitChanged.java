package org.reeve.api.services;

import java.util.Optional;

/**
 * What became of a unit.
 *
 * @param name its canonical name
 * @param now what it is now; absent when systemd forgot it
 */
public record UnitChanged(UnitName name, Optional<Unit> now) {}
