package org.reeve.gui.tray;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Shortcut;

/** A page that needs attention and knows the calls of {@code services.manage}. */
record FakePage(String id, ObservableList<Attention> attention) implements Page {
    FakePage(String id) {
        this(id, FXCollections.observableArrayList());
    }

    @Override
    public Face face() {
        return new Face(id, "Services", Feather.SETTINGS, Group.SYSTEM);
    }

    @Override
    public Node content() {
        throw new IllegalStateException("the tray shows no page");
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return Optional.of(call)
                .filter(known -> known.method().equals("services.manage.restart"))
                .map(FakePage::wordsOf);
    }

    private static CallWords wordsOf(Call call) {
        String unit = String.valueOf(call.arguments().getFirst());
        return new CallWords(
                Feather.SETTINGS,
                "system-run",
                "Restart " + unit,
                "Restarting " + unit,
                unit + " restarted",
                unit + " was not restarted",
                List.of(),
                told -> told.accept(List.of()),
                () -> {});
    }

    @Override
    public ObservableValue<String> status() {
        return new SimpleStringProperty("");
    }

    @Override
    public List<Found> find(List<String> words) {
        return List.of();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of();
    }

    @Override
    public void started() {}

    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    @Override
    public void closing() {}
}
