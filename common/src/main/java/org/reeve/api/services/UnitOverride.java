package org.reeve.api.services;

/**
 * The drop-in that {@code systemctl edit} and Reeve write: {@code <unit>.d/override.conf}.
 *
 * @param unit whose
 * @param path where it lies, or would
 * @param text what it says; empty where there is none or it cannot be read
 * @param tag of its content; empty where there is none or it cannot be read
 * @param problem why it cannot be read or edited here; empty otherwise
 */
public record UnitOverride(UnitName unit, String path, String text, ContentTag tag, String problem) {}
