package org.reeve.gui.editor;

/**
 * What was found on a line.
 *
 * @param line counted from 1; 0 where it is about the whole text
 * @param refuses whether the text is refused for it
 * @param text the sentence; hostile
 */
public record Mark(int line, boolean refuses, String text) {}
