package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.theme.Theme;
import org.reeve.gui.widget.Nodes;

/** One of every kind of control that pages are made of. */
record Gallery(Stage stage, List<Node> controls) {
    static Gallery open(Scheme scheme) {
        return Driver.onFx(() -> {
            List<Node> controls = all();
            FlowPane pane = new FlowPane(24, 24);
            pane.getStyleClass().add("middle");
            pane.setPadding(new Insets(24));
            controls.stream().map(Gallery::placed).forEach(pane.getChildren()::add);
            // What has the keyboard when none of them has it.
            pane.setFocusTraversable(true);
            Scene scene = new Scene(pane, 900, 640);
            new Theme(scene, Optional.of(scheme));
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            pane.requestFocus();
            return new Gallery(stage, controls);
        });
    }

    /** With the ancestors that its style asks for. */
    private static Node placed(Node control) {
        boolean setting = control.getId().startsWith("setting-");
        boolean toast = control.getId().startsWith("toast-");
        StackPane place = new StackPane(control);
        place.getStyleClass().addAll(setting ? List.of("setting") : toast ? List.of("toast") : List.of());
        return place;
    }

    private static List<Node> all() {
        return List.of(
                styled("button", new Button("Plain")),
                styled("primary", new Button("Primary"), "primary"),
                styled("danger", new Button("Danger"), "danger"),
                styled("flat", new Button("Flat"), "flat"),
                styled("icon-button", new Button("", Nodes.icon(Feather.X)), "icon-button"),
                styled("link", new Button("A link"), "link"),
                pageButton(),
                styled("toast-action", new Button("Undo"), "toast-action", "first"),
                styled("search-field", new Button("Search"), "search-field"),
                styled("pick", new Button("Unit: all"), "pick"),
                styled("chip", new ToggleButton("A chip"), "chip"),
                chosen("chip-chosen", new ToggleButton("A chosen chip")),
                styled("menu-button", new MenuButton("Menu")),
                styled("more-filters", new MenuButton("More filters"), "more-filters"),
                styled("check-box", new CheckBox("Check")),
                styled("setting-check-box", new CheckBox("Setting")),
                styled("radio-button", new RadioButton("Radio")),
                styled("combo-box", combo()),
                styled("text-field", new TextField("A text")),
                styled("text-area", area(), "mono"),
                styled("tab-pane", tabs()),
                styled("list-view", list()),
                styled("tree-view", tree()),
                styled("table-view", table()),
                styled("scroll-pane", scroll()));
    }

    private static <N extends Node> N styled(String id, N node, String... styles) {
        node.setId(id);
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** As the sidebar makes it: without a button's own style. */
    private static Button pageButton() {
        Button page = styled("page-button", new Button("A page"));
        page.getStyleClass().setAll("page-button");
        return page;
    }

    private static ToggleButton chosen(String id, ToggleButton chip) {
        chip.setSelected(true);
        return styled(id, chip, "chip");
    }

    private static ComboBox<String> combo() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("One", "Another"));
        box.getSelectionModel().selectFirst();
        return box;
    }

    private static TextArea area() {
        TextArea area = new TextArea("Lines");
        area.setPrefSize(180, 70);
        return area;
    }

    private static TabPane tabs() {
        TabPane pane = new TabPane(new Tab("One", new Label("Its content")), new Tab("Another", new Label("")));
        pane.setPrefSize(180, 90);
        return pane;
    }

    private static ListView<String> list() {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("First", "Second"));
        list.setPrefSize(180, 80);
        list.getSelectionModel().selectFirst();
        return list;
    }

    private static TreeView<String> tree() {
        TreeItem<String> root = new TreeItem<>("Root");
        root.getChildren().add(new TreeItem<>("Leaf"));
        root.setExpanded(true);
        TreeView<String> tree = new TreeView<>(root);
        tree.setPrefSize(180, 80);
        tree.getSelectionModel().selectFirst();
        return tree;
    }

    private static TableView<String> table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("First", "Second"));
        TableColumn<String, String> column = new TableColumn<>("Column");
        column.setCellValueFactory(cell -> new javafx.beans.property.SimpleStringProperty(cell.getValue()));
        table.getColumns().add(column);
        table.setPrefSize(180, 110);
        table.getSelectionModel().selectFirst();
        return table;
    }

    private static ScrollPane scroll() {
        ScrollPane pane = new ScrollPane(new VBox(new Label("Much"), new Label("to read")));
        pane.setFocusTraversable(true);
        pane.setPrefSize(120, 60);
        return pane;
    }

    void close() {
        boolean _ = Driver.onFx(() -> {
            stage.hide();
            return true;
        });
    }
}
