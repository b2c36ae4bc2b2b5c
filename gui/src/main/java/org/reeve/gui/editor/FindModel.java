package org.reeve.gui.editor;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.reeve.api.Cancel;
import org.reeve.gui.work.Background;

/** What is sought in a text and where it is; searched for in the background, again after each change. Window's thread only. */
final class FindModel {
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Background background;
    private final Supplier<String> text;
    private final StringProperty sought = new SimpleStringProperty("");
    private final BooleanProperty expression = new SimpleBooleanProperty();
    private final BooleanProperty cases = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Finder.Places> places = new ReadOnlyObjectWrapper<>(Finder.Places.NONE);
    private Cancel searching = new Cancel();
    private Cancel waiting = new Cancel();
    private boolean known = true;

    FindModel(Background background, Supplier<String> text) {
        this.background = background;
        this.text = text;
        sought.addListener((_, _, _) -> search());
        expression.addListener((_, _, _) -> search());
        cases.addListener((_, _, _) -> search());
    }

    StringProperty sought() {
        return sought;
    }

    /** Whether it is a regular expression. */
    BooleanProperty expression() {
        return expression;
    }

    /** Whether upper and lower case differ. */
    BooleanProperty cases() {
        return cases;
    }

    ReadOnlyObjectProperty<Finder.Places> places() {
        return places.getReadOnlyProperty();
    }

    /** Whether the places are those of what stands in the text now. */
    boolean known() {
        return known;
    }

    Finder.Wanted wanted() {
        return new Finder.Wanted(sought.get(), expression.get(), cases.get());
    }

    /** The text is another: its places are looked for again, after a pause. */
    void changed() {
        if (sought.get().isEmpty()) {
            return;
        }
        known = false;
        waiting.cancel();
        waiting = background.after(PAUSE, this::search);
    }

    private void search() {
        searching.cancel();
        waiting.cancel();
        known = false;
        if (sought.get().isEmpty()) {
            known = true;
            places.set(Finder.Places.NONE);
            return;
        }
        String now = text.get();
        Finder.Wanted wanted = wanted();
        searching = background.read(
                cancel -> Finder.all(now, wanted),
                found -> {
                    known = true;
                    places.set(found);
                },
                problem -> places.set(Finder.Places.NONE));
    }

    /** The place at or behind a caret. */
    OptionalInt next(int caret) {
        return places.get().count() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(places.get().from(caret));
    }

    /** The place before a caret. */
    OptionalInt previous(int caret) {
        return places.get().count() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(places.get().before(caret));
    }
}
