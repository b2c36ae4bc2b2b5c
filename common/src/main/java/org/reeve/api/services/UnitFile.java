package org.reeve.api.services;

/**
 * A unit file on disk, whether its unit is in memory or not.
 *
 * @param name the file's name
 * @param state whether it starts at boot, in systemd's word: enabled, disabled, static, masked, generated, alias …
 */
public record UnitFile(UnitName name, String state) {}
