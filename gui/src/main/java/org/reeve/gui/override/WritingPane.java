package org.reeve.gui.override;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.services.UnitOverride;
import org.reeve.gui.editor.FindBar;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** Where an override is written: the editor, what systemd says of it, and beside it what the unit becomes. */
final class WritingPane extends SplitPane {
    private final Texts texts;
    private final OverrideModel model;
    private final UnitCode code;
    private final UnitCode becomes;
    private final FindBar find;
    private final FindingsView findings;
    private final OutcomeCard outcome;
    private final HBox after = new HBox();
    private final Button review;
    private final Button remove;
    private final Button discard;
    private final Runnable restart;

    WritingPane(
            Texts texts,
            OverrideModel model,
            VersionsView versions,
            OutcomeCard outcome,
            Background background,
            Runnable restart) {
        this.texts = texts;
        this.model = model;
        this.outcome = outcome;
        this.restart = restart;
        this.code = new UnitCode(texts.get("editor", model.target().unit().value()), true);
        this.becomes = new UnitCode(texts.get("tab.becomes"), false);
        this.find = new FindBar(background, code);
        this.findings = new FindingsView(texts, code::go);
        this.review = Nodes.button(texts.get("review"), model::review, "primary");
        this.remove = Nodes.button(texts.get("remove"), () -> model.review(new Intent.Remove()), "danger");
        this.discard = Nodes.button(texts.get("discard"), model::discard);
        getStyleClass().add("writing");
        getItems().addAll(left(), right(versions));
        setDividerPositions(0.56);
        Completion.on(texts, code.area(), model.target().unit().type());
        listen();
    }

    private VBox left() {
        FlowPane buttons = new FlowPane(review, discard, remove);
        buttons.getStyleClass().add("action-row");
        after.getStyleClass().add("after");
        VBox.setVgrow(code, Priority.ALWAYS);
        code.setMinHeight(90);
        VBox left = new VBox(tools(), after, outcome, find, code, findings, buttons);
        left.getStyleClass().add("writing-left");
        left.setMinWidth(320);
        return left;
    }

    private HBox tools() {
        Label hint = Nodes.word(texts.get("editor.hint"), "muted", "small");
        hint.setMinWidth(0);
        HBox tools = new HBox(
                starters(),
                Nodes.iconButton(
                        Feather.ROTATE_CCW, texts.get("undo"), () -> code.area().undo()),
                Nodes.iconButton(
                        Feather.ROTATE_CW, texts.get("redo"), () -> code.area().redo()),
                Nodes.iconButton(Feather.SEARCH, texts.get("find"), find::open),
                hint);
        tools.getStyleClass().add("tools");
        return tools;
    }

    private MenuButton starters() {
        MenuButton menu = new MenuButton(texts.get("starters"));
        menu.getStyleClass().add("starters");
        menu.setId("starters");
        menu.setMinWidth(USE_PREF_SIZE);
        for (Starter starter : Starter.of(model.target().unit().type())) {
            MenuItem item = new MenuItem(texts.get("starter." + starter.name()));
            item.setId("starter." + starter.name());
            item.setOnAction(event -> {
                code.write(starter.into(code.text()));
                code.area().requestFocus();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private TabPane right(VersionsView versions) {
        Tab earlier = new Tab(texts.get("tab.versions"), versions);
        earlier.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                versions.looked();
            }
        });
        TabPane tabs = new TabPane(new Tab(texts.get("tab.becomes"), becomes), earlier);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("writing-right");
        tabs.setMinWidth(220);
        return tabs;
    }

    private void listen() {
        code.show(model.text().get());
        code.area().textProperty().addListener((_, _, now) -> model.text().set(now));
        model.text().addListener((_, _, now) -> code.write(now));
        InvalidationListener again = changed -> show();
        model.seen().addListener(again);
        model.text().addListener(again);
        model.done().addListener(again);
        model.findings().addListener((_, _, now) -> {
            findings.show(now);
            now.known().ifPresent(code::mark);
        });
        findings.show(model.findings().get());
        show();
    }

    private void show() {
        boolean stands = model.base().filter(base -> base.tag().present()).isPresent();
        Nodes.show(remove, stands);
        Nodes.show(discard, model.dirty() && stands);
        review.setDisable(!model.dirty() || (model.text().get().isBlank() && !stands));
        becomes.show(model.merged());
        showAfter();
    }

    private void showAfter() {
        Optional<Intent> done = model.done().get();
        after.getChildren().clear();
        done.ifPresent(intent -> {
            boolean up =
                    model.seen().get().known().filter(OverrideModel.Seen::up).isPresent();
            String key = intent instanceof Intent.Remove ? "after.removed" : "after.saved";
            after.getChildren()
                    .addAll(
                            Nodes.icon(Feather.CHECK_CIRCLE, "sign-good"),
                            Nodes.label(texts.get(key)
                                    + (up
                                            ? " "
                                                    + texts.get(
                                                            "after.up",
                                                            model.target()
                                                                    .unit()
                                                                    .value())
                                            : "")));
            if (up) {
                after.getChildren().addAll(Nodes.spacer(), Nodes.button(texts.get("restart.now"), restart));
            }
        });
        Nodes.show(after, done.isPresent());
    }

    /** What was loaded first cannot be undone away. */
    void loaded() {
        model.base()
                .map(UnitOverride::text)
                .filter(text -> text.equals(code.text()))
                .ifPresent(text -> code.area().getUndoManager().forgetHistory());
    }

    void find() {
        find.open();
    }

    void findNext(boolean forward) {
        if (forward) {
            find.next();
        } else {
            find.previous();
        }
    }

    void focusText(Executor later) {
        Nodes.focus(code.area(), later);
    }
}
