package org.reeve.api.services;

/**
 * A property of a unit as systemctl show prints it.
 *
 * @param name its name
 * @param value its value as text
 */
public record UnitProperty(String name, String value) {}
