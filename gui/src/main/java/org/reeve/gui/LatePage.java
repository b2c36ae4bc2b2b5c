package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.reeve.api.Call;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Shortcut;

/**
 * A page that is made only once something of it is wanted, so that the window's first sight does not wait for it. For pages on
 * which nothing needs attention and whose calls' names never change. Window's thread only.
 */
final class LatePage<P extends Page> implements Page {
    private final Face face;
    private final List<String> features;
    private final Supplier<P> maker;
    private Optional<P> made = Optional.empty();

    LatePage(Face face, Supplier<P> maker) {
        this(face, List.of(), maker);
    }

    /** A page that knows the calls of other features too. */
    LatePage(Face face, List<String> others, Supplier<P> maker) {
        this.face = face;
        this.features = Stream.concat(Stream.of(face.id()), others.stream()).toList();
        this.maker = maker;
    }

    /** The page itself; it has heard that the window is there. */
    P make() {
        if (made.isEmpty()) {
            P page = maker.get();
            made = Optional.of(page);
            page.started();
        }
        return made.get();
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return make().content();
    }

    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    /** A page knows the calls of the feature whose name it has, and of those it was made for. */
    @Override
    public Optional<CallWords> words(Call call) {
        return features.stream().anyMatch(feature -> call.method().startsWith(feature + "."))
                ? make().words(call)
                : Optional.empty();
    }

    @Override
    public ObservableValue<String> status() {
        return make().status();
    }

    @Override
    public List<Found> find(List<String> words) {
        return make().find(words);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return make().shortcuts();
    }

    /** It watches nothing before it is made. */
    @Override
    public void started() {}

    @Override
    public void refreshed() {
        made.ifPresent(Page::refreshed);
    }

    @Override
    public void shown() {
        make().shown();
    }

    @Override
    public void hidden() {
        made.ifPresent(Page::hidden);
    }

    @Override
    public List<String> unsaved() {
        return made.map(Page::unsaved).orElse(List.of());
    }

    @Override
    public void closing() {
        made.ifPresent(Page::closing);
    }
}
