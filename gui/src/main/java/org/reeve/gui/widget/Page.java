package org.reeve.gui.widget;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** A page of the window. Made once; its reading stops while it is not shown. */
public interface Page {
    /** Its name for the program: {@code services}. */
    String id();

    /** Its name for a person. */
    String title();

    /** Its icon in the sidebar. */
    Ikon icon();

    /** What it shows. */
    Node content();

    /** How many things on it need attention; 0 for no badge. */
    ObservableValue<Number> attention();

    /** What the status bar says of it. */
    ObservableValue<String> status();

    /** What the palette offers from this page for some words; every word has to match. */
    List<Found> find(List<String> words);

    /** Its keyboard shortcuts, for the list of them. */
    List<Shortcut> shortcuts();

    /** It is shown: start reading. */
    void shown();

    /** Another page is shown: stop reading. */
    void hidden();

    /** The window closes: remember what is worth it. */
    void closing();
}
