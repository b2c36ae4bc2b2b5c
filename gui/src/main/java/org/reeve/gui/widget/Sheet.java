package org.reeve.gui.widget;

import javafx.scene.Node;

/**
 * What asks how something is to be done.
 *
 * @param title what is done to what
 * @param content the choices; its first control gets the keyboard
 * @param yes the word on the button that does it
 * @param run does it
 */
public record Sheet(String title, Node content, String yes, Runnable run) {}
