package org.reeve.gui.widget;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.reeve.api.Call;

/** A page of the window. Made once; its reading stops while it is not shown. */
public interface Page {
    /** What it is known by. */
    Face face();

    /** Its name for the program: {@code services}. */
    default String id() {
        return face().id();
    }

    /** Its name for a person. */
    default String title() {
        return face().title();
    }

    /** What it shows. */
    Node content();

    /** What on it needs attention, kept up to date from {@link #started} on, shown or not. */
    ObservableList<Attention> attention();

    /** What a call of this feature is called; absent for other features' calls. */
    default Optional<CallWords> words(Call call) {
        return Optional.empty();
    }

    /** The text that a change of this feature replaced, by the call that takes it back; absent where it replaced none. */
    default Optional<Replaced> replaced(Call undo) {
        return Optional.empty();
    }

    /** Hears when its calls are called something else, because a name they are made with came to be known or changed. */
    default void onWords(Runnable listener) {}

    /** What the status bar says of it. */
    ObservableValue<String> status();

    /** What the palette offers from this page for some words; every word has to match. */
    List<Found> find(List<String> words);

    /** Its keyboard shortcuts, for the list of them. */
    List<Shortcut> shortcuts();

    /** The window is there, shown or in the tray only: start watching for what needs attention, by signals only. */
    void started();

    /** The window is looked at again, and once after {@link #started}: read once what has no signal. */
    default void refreshed() {}

    /** It is shown: start reading. */
    void shown();

    /** Another page is shown: stop reading. */
    void hidden();

    /** What was written and not saved, and is lost with the window: one sentence each. */
    default List<String> unsaved() {
        return List.of();
    }

    /** The window closes: remember what is worth it. */
    void closing();
}
