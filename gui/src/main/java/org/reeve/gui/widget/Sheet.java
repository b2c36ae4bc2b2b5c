package org.reeve.gui.widget;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What asks how something is to be done.
 *
 * @param title what is done to what
 * @param content the choices; its first control gets the keyboard
 * @param yes the word on the button that does it
 * @param run does it
 * @param ready whether it can be done as chosen; the button waits for it, so that nothing that was filled in is lost
 */
public record Sheet(String title, Node content, String yes, Runnable run, ObservableValue<Boolean> ready) {
    /** Can be done whatever is chosen. */
    public Sheet(String title, Node content, String yes, Runnable run) {
        this(title, content, yes, run, new SimpleBooleanProperty(true));
    }
}
