package org.reeve.gui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** What Reeve is, what it is made of, and what of it helps in a report. */
final class AboutTab extends VBox {
    private static final String APACHE = "Apache-2.0";

    private final Texts texts;
    private final AboutModel model;
    private final ChecksModel checks;
    private final Desk desk;
    private final FactGrid facts = new FactGrid();
    private final VBox libraries = new VBox();

    AboutTab(Texts texts, AboutModel model, ChecksModel checks, Desk desk) {
        this.texts = texts;
        this.model = model;
        this.checks = checks;
        this.desk = desk;
        getStyleClass().add("settings-tab");
        libraries.getStyleClass().add("libraries");
        VBox built = new VBox(
                Nodes.label(texts.get("about.built"), "section-title"),
                Nodes.label(texts.get("about.built.about"), "muted", "small"),
                libraries);
        built.getStyleClass().add("settings-section");
        getChildren().addAll(name(), buttons(), facts, built);
        model.about().addListener((_, _, _) -> show());
    }

    private Node name() {
        StackPane logo = new StackPane(Nodes.icon(Feather.ALIGN_LEFT));
        logo.getStyleClass().add("logo");
        VBox words = new VBox(
                Nodes.label(texts.get("about.name"), "about-name"), Nodes.label(texts.get("about.sentence"), "muted"));
        words.setMinWidth(0);
        HBox name = new HBox(logo, words);
        name.getStyleClass().add("about-head");
        return name;
    }

    private Node buttons() {
        Library reeve = new Library(texts.get("about.name"), "", texts.get("about.owner"), APACHE, "");
        FlowPane buttons = new FlowPane(
                Nodes.button(texts.get("about.report"), this::report, "primary"),
                Nodes.button(texts.get("about.licence"), () -> licence(reeve)));
        buttons.getStyleClass().add("choice");
        return buttons;
    }

    private void report() {
        Nodes.copy(model.report(checks.state().get()));
        desk.toast(new Toast(texts.get("about.copied"), List.of()));
    }

    private void licence(Library library) {
        model.licence(
                library,
                text -> desk.details(new Details(
                        texts.get("about.licence.of", library.name(), library.licence()),
                        List.of(new Details.Fact(texts.get("about.copyright"), library.owner())),
                        text)));
    }

    private void show() {
        facts.clear();
        model.about().get().facts().forEach(fact -> facts.addRow(facts.getRowCount(), name(fact), value(fact)));
        libraries
                .getChildren()
                .setAll(model.about().get().libraries().stream().map(this::row).toList());
    }

    private static Label name(AboutModel.Fact fact) {
        return Nodes.word(fact.name(), "muted", "fact-name");
    }

    private static Label value(AboutModel.Fact fact) {
        Label value = Nodes.label(fact.value());
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setAccessibleText(fact.name() + ": " + fact.value());
        return value;
    }

    private Node row(Library library) {
        Label title = Nodes.word(texts.get("about.library", library.name(), library.version()), "strong");
        Button licence = Nodes.link(library.licence(), () -> licence(library));
        licence.setAccessibleText(texts.get("about.licence.of", library.name(), library.licence()));
        Button home = Nodes.link(library.home(), () -> copy(library.home()));
        home.setAccessibleText(texts.get("about.copy.link", library.home()));
        FlowPane links = new FlowPane(licence, home);
        links.getStyleClass().add("choice");
        GridPane row = new GridPane();
        row.getStyleClass().add("library");
        row.add(title, 0, 0);
        row.add(Nodes.label(texts.get("about.of", library.owner()), "muted", "small"), 0, 1);
        row.add(links, 0, 2);
        return row;
    }

    private void copy(String link) {
        Nodes.copy(link);
        desk.toast(new Toast(texts.get("about.link.copied", link), List.of()));
    }
}
