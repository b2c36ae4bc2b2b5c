package org.reeve.gui.widget;

/**
 * A row of the list of keyboard shortcuts.
 *
 * @param keys the keys as a person reads them
 * @param meaning what they do
 */
public record Shortcut(String keys, String meaning) {}
