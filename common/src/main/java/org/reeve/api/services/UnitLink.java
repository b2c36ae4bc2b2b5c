package org.reeve.api.services;

/**
 * One unit that another is tied to.
 *
 * @param relation how
 * @param unit the other one, as it is now
 */
public record UnitLink(Relation relation, Unit unit) {}
