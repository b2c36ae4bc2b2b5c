package org.reeve.gui.processes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** Files, sockets, environment, limits and mapped files of the selected process: one is read at a time. */
final class PartsView extends VBox {
    private final Texts texts;
    private final InsideModel model;
    private final TabPane tabs = new TabPane();
    private final TextArea lines = new TextArea();
    private final StackPane content = new StackPane();

    PartsView(Texts texts, InsideModel model) {
        this.texts = texts;
        this.model = model;
        for (InsideModel.Part part : InsideModel.Part.values()) {
            Tab tab = new Tab(texts.get("part." + part.name()));
            tab.setId("part-" + part.name());
            tab.setUserData(part);
            tabs.getTabs().add(tab);
        }
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(USE_PREF_SIZE);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, tab) -> model.look((InsideModel.Part) tab.getUserData()));
        lines.setEditable(false);
        lines.getStyleClass().addAll("mono", "part-lines");
        content.setMinHeight(90);
        content.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        getStyleClass().add("parts");
        getChildren().addAll(tabs, content);
        model.state().addListener((_, _, state) -> show(state));
        show(model.state().get());
    }

    private void show(InsideModel.State state) {
        content.getChildren()
                .setAll(
                        switch (state) {
                            case InsideModel.Nothing _ -> Nodes.label("");
                            case InsideModel.Kept _ -> kept();
                            case InsideModel.Reading reading -> reading(reading.guarded());
                            case InsideModel.Told told -> told(told.lines());
                            case InsideModel.Failed failed ->
                                note(
                                        ProblemTexts.sentence(texts.get("part.not.read"), failed.problem()),
                                        Nodes.button(texts.get("try.again"), model::giveUp));
                        });
    }

    private Node kept() {
        Button ask = Nodes.button(texts.get("part.ask"), model::ask, "ask");
        ask.setGraphic(Nodes.icon(Feather.KEY));
        return note(texts.get("part.kept"), ask);
    }

    private Node reading(boolean guarded) {
        return guarded
                ? note(texts.get("waiting.password"), Nodes.button(texts.get("cancel"), model::giveUp))
                : Nodes.label(texts.get("part.reading"), "muted");
    }

    private Node told(List<String> told) {
        if (told.isEmpty()) {
            return Nodes.label(texts.get("part.empty"), "muted");
        }
        lines.setText(String.join("\n", told));
        lines.setAccessibleText(tabs.getSelectionModel().getSelectedItem().getText());
        return lines;
    }

    private static Node note(String text, Button step) {
        Label label = Nodes.label(text, "muted");
        label.setMinHeight(USE_PREF_SIZE);
        VBox note = new VBox(label, step);
        note.getStyleClass().add("part-note");
        return note;
    }
}
