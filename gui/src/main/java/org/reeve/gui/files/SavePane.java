package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.SaveOptions;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;

/** What is looked at before a file is written: what a check says, what is kept and what is lost, what differs, the command. */
final class SavePane extends VBox {
    private final Texts texts;
    private final EditorModel model;
    private final SaveModel save;
    private final VersionsModel versions;
    private final Draft draft;
    private final SaveFacts facts;
    private final FindingsList findings;
    private final VBox agreements = new VBox(6);
    private final FlowPane buttons = new FlowPane();
    private final SaveOutcome outcome;
    private final Button yes;
    private final Button cancel;

    SavePane(
            FileWords words,
            PageContext context,
            EditorModel model,
            SaveModel save,
            VersionsModel versions,
            Draft draft) {
        this.texts = words.texts();
        this.model = model;
        this.save = save;
        this.versions = versions;
        this.draft = draft;
        this.facts = new SaveFacts(texts);
        this.findings = new FindingsList(texts);
        this.outcome = new SaveOutcome(words, context, save);
        this.yes = Nodes.button(texts.get("save.yes"), () -> save.save(Optional.empty()), "primary");
        this.cancel = Nodes.button(texts.get("cancel"), save::back);
        yes.setId("save");
        getStyleClass().addAll("review", "save-pane");
        if (save.asks()) {
            asks(yes);
        }
        buttons.getStyleClass().add("action-row");
        agreements();
        getChildren().add(content());
        InvalidationListener again = changed -> show();
        save.check().addListener(again);
        save.readers().all().addListener(again);
        save.readers().permits().addListener(again);
        save.job().addListener(again);
        versions.all().addListener(again);
        save.job().addListener((_, _, job) -> follow(job));
        show();
    }

    private ScrollPane content() {
        DiffView diff = new DiffView(texts.get("review.diff"));
        diff.show(draft.lines());
        if (draft.lines().isEmpty()) {
            diff.tell(texts.get(draft.differs(model.base()) ? "diff.ends" : "diff.same"));
        }
        double whole = diff.whole();
        diff.setPrefHeight(Math.min(whole, 420));
        diff.setMinHeight(Math.min(whole, 120));
        CommandLine command = new CommandLine();
        command.show(FilesCommands.editCommand(model.saver(), model.real()));
        Label title = Nodes.label(texts.get("save.title", FileWords.name(model.path())), "card-title");
        VBox all = new VBox(10, title, facts, findings, agreements, diff, command, outcome, buttons);
        VBox.setVgrow(diff, Priority.SOMETIMES);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show() {
        facts.check(save.check().get());
        facts.fact("save.keeps", keeps());
        facts.fact("save.backup", backup());
        facts.fact("save.needs", needs());
        facts.readers(save.readers());
        findings.show(save.check().get());
        boolean open = save.busy();
        boolean stops = stopped();
        boolean hadKeyboard = isFocused() || buttons.getChildren().stream().anyMatch(Node::isFocused);
        if (hadKeyboard) {
            requestFocus(); // a button that is disabled, or taken out for a moment, hands it on to whatever comes next
        }
        buttons.getChildren().setAll(yes);
        reloads().forEach(buttons.getChildren()::add);
        buttons.getChildren().add(cancel);
        buttons.getChildren().forEach(node -> node.setDisable(open || (stops && node != cancel)));
        cancel.setDisable(open);
        agreements.setDisable(open);
        if (hadKeyboard && !open) {
            focusFirst();
        }
    }

    /** Until what has to be agreed to is, nothing is saved. */
    private boolean stopped() {
        SaveOptions agreed = save.options();
        FileCheck check = save.check().get().known().orElse(null);
        boolean wrong = check != null
                && check.state() == FileCheck.State.FAILED
                && (!agreed.despiteFindings() || check.syntax().locksOut());
        boolean loses = model.opening().filter(one -> !one.losses().isEmpty()).isPresent();
        return wrong || (loses && !agreed.acceptLosses());
    }

    private String keeps() {
        List<String> lost = model.opening().map(Opening::losses).orElse(List.of()).stream()
                .map(loss -> texts.get("loss." + loss))
                .toList();
        return lost.isEmpty() ? texts.get("save.keeps.all") : texts.get("save.keeps.not", String.join(", ", lost));
    }

    private String backup() {
        return versions.count()
                .map(count -> texts.get("save.backup.count", Math.min(count + 1, FileVersion.MOST), FileVersion.MOST))
                .orElseGet(() -> texts.get("save.backup.some", FileVersion.MOST));
    }

    private String needs() {
        return texts.get(save.asks() ? "save.needs.password" : "save.needs.nothing");
    }

    private void agreements() {
        model.opening().ifPresent(opening -> {
            if (!opening.losses().isEmpty()) {
                agree(
                        "agree.losses",
                        false,
                        (now, yes) -> new SaveOptions(now.despiteFindings(), yes, now.hardLinks()));
            }
            long links = opening.file().entry().identity().links();
            if (links > 1) {
                agreements.getChildren().add(Nodes.label(texts.get("agree.links.note", links), "muted"));
                agree(
                        "agree.links",
                        true,
                        (now, yes) -> new SaveOptions(
                                now.despiteFindings(),
                                now.acceptLosses(),
                                yes ? HardLinks.IN_PLACE : HardLinks.REFUSE));
            }
        });
        agree("agree.findings", false, (now, yes) -> new SaveOptions(yes, now.acceptLosses(), now.hardLinks()));
        CheckBox despite = (CheckBox) agreements.getChildren().getLast();
        save.check()
                .subscribe(check -> Nodes.show(
                        despite,
                        check.known()
                                .filter(one -> one.state() == FileCheck.State.FAILED
                                        && !one.syntax().locksOut())
                                .isPresent()));
    }

    private interface Agreed {
        SaveOptions with(SaveOptions now, boolean yes);
    }

    private void agree(String key, boolean first, Agreed agreed) {
        CheckBox box = new CheckBox(texts.get(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.setSelected(first);
        box.selectedProperty().addListener((_, _, yes) -> {
            save.agree(agreed.with(save.options(), yes));
            show();
        });
        agreements.getChildren().add(box);
    }

    private List<Button> reloads() {
        return save.readers().told().stream()
                .filter(one -> !(save.readers().permit(one.call()) instanceof Permit.Refused))
                .map(this::reload)
                .toList();
    }

    private Button reload(Rereading one) {
        FileReader reader = one.reader();
        Button button = Nodes.button(
                texts.get("save.then." + reader.then(), SafeText.line(reader.unit())),
                () -> save.save(Optional.of(one.call())));
        if (save.asks() || save.readers().permit(one.call()) instanceof Permit.Asks) {
            asks(button);
        }
        return button;
    }

    private void asks(Button button) {
        button.setGraphic(Nodes.icon(Feather.KEY));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(texts.get("asks", button.getText()));
    }

    private void follow(Optional<Job> job) {
        if (job.isPresent() && isFocusWithin()) {
            requestFocus(); // trying again takes the button away that was pressed
        }
        outcome.follow(job);
        job.ifPresent(one -> one.state().addListener((_, _, _) -> show()));
    }

    /** The button that does it, unless something has to be agreed to before; nothing happens without a press of it. */
    void focusFirst(Executor later) {
        Nodes.inScene(yes, later, this::focusFirst);
    }

    private void focusFirst() {
        (yes.isDisabled() ? cancel : yes).requestFocus();
    }
}
