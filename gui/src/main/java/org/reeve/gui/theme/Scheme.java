package org.reeve.gui.theme;

/** Light on dark, or dark on light. */
public enum Scheme {
    LIGHT,
    DARK
}
