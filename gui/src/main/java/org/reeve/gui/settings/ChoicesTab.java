package org.reeve.gui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Settings;
import org.reeve.link.LinkLog;

/** What can be chosen. Each choice holds at once. */
final class ChoicesTab extends VBox {
    private final Texts texts;
    private final Rows rows;
    private final PageContext context;
    private final Settings settings;
    private final LoginModel login;
    private final LogModel log;
    private final ObservableValue<Optional<Boolean>> tray;

    ChoicesTab(
            Texts texts, PageContext context, LoginModel login, LogModel log, ObservableValue<Optional<Boolean>> tray) {
        this.texts = texts;
        this.rows = new Rows(texts);
        this.context = context;
        this.settings = context.settings();
        this.login = login;
        this.log = log;
        this.tray = tray;
        getStyleClass().add("settings-tab");
        getChildren().addAll(broken(), unsaved(), window(), background(), asking(), trace(), defaults());
    }

    private Node broken() {
        String trouble = settings.found().trouble();
        String text = settings.found()
                .aside()
                .map(aside -> texts.get("file.broken", trouble, aside))
                .orElseGet(() -> texts.get("file.unreadable", trouble));
        return warning(text, !trouble.isEmpty());
    }

    private Node unsaved() {
        Label label = warning("", false);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("file.unsaved", settings.unsaved().get()), settings.unsaved()));
        Nodes.showWhile(label, settings.unsaved().isNotEmpty());
        return label;
    }

    private static Label warning(String text, boolean shown) {
        Label label = Nodes.label(text, "warning");
        Nodes.show(label, shown);
        return label;
    }

    private Node window() {
        return rows.section(
                "section.window", rows.choice("colours", settings.colours(), List.of(Settings.Colours.values())));
    }

    private Node background() {
        CheckBox keep = rows.box("keep");
        keep.selectedProperty().bindBidirectional(settings.keepInTray());
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !settings.tray().get() || !tray.getValue().orElse(true), settings.tray(), tray));
        VBox icon = rows.flag("tray", settings.tray());
        icon.getChildren().add(trayFact());
        return rows.section(
                "section.background",
                icon,
                rows.flag("keep", keep),
                startAtLogin(),
                rows.choice("notify", settings.notifications(), List.of(Settings.Notify.values())));
    }

    private Label trayFact() {
        Label fact = Nodes.label("", "muted", "small", "under-box");
        fact.setId("tray-fact");
        fact.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tray.getValue()
                                .map(there -> texts.get(there ? "tray.there" : "tray.absent"))
                                .orElse(""),
                        tray));
        Nodes.showWhile(fact, fact.textProperty().isNotEmpty());
        return fact;
    }

    private Node startAtLogin() {
        CheckBox box = rows.box("login");
        // It shows what the session's file says, which is read back after each change.
        box.setOnAction(event -> login.set(box.isSelected()));
        login.enabled().addListener((_, _, now) -> box.setSelected(now));
        login.known().addListener((_, _, now) -> box.setSelected(login.enabled().get()));
        box.disableProperty().bind(login.known().not());
        VBox row = rows.flag("login", box);
        Label trouble = Nodes.label("", "warning", "small", "under-box");
        trouble.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("login.trouble", login.trouble().get()), login.trouble()));
        Nodes.showWhile(trouble, login.trouble().isNotEmpty());
        row.getChildren().add(trouble);
        Nodes.show(row, login.there());
        return row;
    }

    private Node asking() {
        return rows.section("section.asking", rows.flag("confirm", settings.confirm()));
    }

    private Node trace() {
        VBox row = rows.choice("log", settings.linkLog(), List.of(LinkLog.values()));
        row.getChildren().addAll(logFile(), logTrouble());
        settings.linkLog().addListener((_, _, _) -> log.readSoon());
        return rows.section("section.log", row);
    }

    private Node logFile() {
        Label file = Nodes.label("", "mono");
        file.setId("log-file");
        file.setMinWidth(0);
        file.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> log.bytes().get() == 0
                                ? texts.get("log.none", log.path())
                                : texts.get(
                                        "log.file",
                                        log.path(),
                                        Math.ceilDiv(log.bytes().get(), 1024)),
                        log.bytes()));
        FlowPane line = new FlowPane(file, Nodes.link(texts.get("log.copy"), () -> Nodes.copy(log.path())));
        line.getStyleClass().add("choice");
        Nodes.show(line, !log.path().isEmpty());
        return line;
    }

    private Node logTrouble() {
        Label trouble = Nodes.label("", "warning", "small");
        trouble.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("log.trouble", log.trouble().get()), log.trouble()));
        Nodes.showWhile(trouble, log.trouble().isNotEmpty());
        return trouble;
    }

    private Node defaults() {
        FlowPane line = new FlowPane(
                Nodes.button(texts.get("defaults"), this::reset),
                Nodes.label(texts.get("defaults.about"), "muted", "small"));
        line.getStyleClass().addAll("choice", "settings-end");
        return line;
    }

    private void reset() {
        Runnable back = settings.reset();
        context.desk()
                .toast(new Toast(
                        texts.get("defaults.done"), List.of(new Toast.Action(texts.get("defaults.undo"), back))));
    }
}
