package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Shortcut;

class LatePageTest {
    private static final Face FACE = new Face("logs", "Logs", Feather.ACTIVITY, Group.SYSTEM);

    private final List<String> heard = new ArrayList<>();
    private final LatePage<Page> late = new LatePage<>(FACE, Noted::new);

    private final class Noted implements Page {
        private final Node content = new Region();

        Noted() {
            heard.add("made");
        }

        @Override
        public Face face() {
            return FACE;
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public ObservableList<Attention> attention() {
            return FXCollections.observableArrayList();
        }

        @Override
        public Optional<CallWords> words(Call call) {
            heard.add("words");
            return Optional.empty();
        }

        @Override
        public ObservableValue<String> status() {
            return new SimpleStringProperty("12 entries");
        }

        @Override
        public List<Found> find(List<String> words) {
            heard.add("find");
            return List.of();
        }

        @Override
        public List<Shortcut> shortcuts() {
            return List.of(new Shortcut("Ctrl+F", "find"));
        }

        @Override
        public void started() {
            heard.add("started");
        }

        @Override
        public void refreshed() {
            heard.add("refreshed");
        }

        @Override
        public void shown() {
            heard.add("shown");
        }

        @Override
        public void hidden() {
            heard.add("hidden");
        }

        @Override
        public List<String> unsaved() {
            return List.of("a draft");
        }

        @Override
        public void closing() {
            heard.add("closing");
        }
    }

    @Test
    void aWindowThatNeverOpensItNeverMakesIt() {
        assertEquals("logs", late.id());
        assertEquals("Logs", late.title());
        late.started();
        late.refreshed();
        assertEquals(Optional.empty(), late.words(Call.of("services.manage.restart", "a.service")));
        assertEquals(List.of(), late.attention());
        assertEquals(List.of(), late.unsaved());
        late.hidden();
        late.closing();
        assertEquals(List.of(), heard);
    }

    @Test
    void onceOpenedItIsThePage() {
        assertEquals(late.content(), late.content());
        late.shown();
        late.refreshed();
        assertEquals(List.of("a draft"), late.unsaved());
        assertEquals("12 entries", late.status().getValue());
        late.hidden();
        late.closing();
        assertEquals(List.of("made", "started", "shown", "refreshed", "hidden", "closing"), heard);
    }

    @Test
    void whatIsAskedOfItMakesIt() {
        late.words(Call.of("logs.read.open", "a.service"));
        late.find(List.of("log"));
        assertEquals(1, late.shortcuts().size());
        assertEquals(List.of("made", "started", "words", "find"), heard);
    }
}
