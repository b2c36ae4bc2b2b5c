package org.reeve.api.services;

/**
 * A unit that systemd has in memory, as a list shows it.
 *
 * @param name its canonical name
 * @param description its own text; hostile
 * @param load whether its definition could be read
 * @param active its state at the coarsest
 * @param sub its state in its type's own words, such as {@code running}
 */
public record Unit(UnitName name, String description, LoadState load, ActiveState active, String sub) {}
