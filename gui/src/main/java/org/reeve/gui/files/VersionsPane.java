package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.files.FileVersion;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What is known of the open file, its earlier contents, what they differ in from now, and putting one back. */
final class VersionsPane extends VBox {
    private static final double ROW = 26;

    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final EditorModel model;
    private final SaveModel save;
    private final VersionsModel versions;
    private final FactGrid facts = new FactGrid();
    private final ListView<FileVersion> list = new ListView<>();
    private final Label note = Nodes.label("", "muted");
    private final Button ask;
    private final Button back;
    private final DiffView diff;
    private final FlowPane steps;
    private final SaveOutcome outcome;

    VersionsPane(FileWords words, PageContext context, EditorModel model, SaveModel save, VersionsModel versions) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.model = model;
        this.save = save;
        this.versions = versions;
        this.ask = Nodes.button(texts.get("versions.show"), versions::list);
        this.back = Nodes.button(texts.get("versions.restore"), this::restore);
        this.diff = new DiffView(texts.get("versions.diff"));
        this.steps = new FlowPane(ask, back);
        this.outcome = new SaveOutcome(words, context, save);
        getStyleClass().addAll("versions", "detail-pane");
        steps.getStyleClass().add("action-row");
        ask.setId("show-versions");
        if (versions.asks()) {
            key(ask, texts.get("versions.show"));
        }
        if (save.asks()) {
            key(back, texts.get("versions.restore"));
        }
        list.setAccessibleText(texts.get("versions"));
        list.setCellFactory(view -> new VersionCell());
        list.getStyleClass().add("past");
        list.setFixedCellSize(ROW);
        list.setMinHeight(60);
        list.setPrefHeight(150);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null) {
                versions.open(now);
            }
        });
        VBox.setVgrow(diff, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Nodes.label(texts.get("about.title"), "card-title"),
                        facts,
                        Nodes.label(texts.get("versions"), "card-title"),
                        note,
                        list,
                        diff,
                        outcome,
                        steps);
        InvalidationListener again = changed -> show();
        versions.all().addListener(again);
        versions.shown().addListener(again);
        versions.asking().addListener(again);
        model.state().addListener(again);
        save.job().addListener((_, _, job) -> outcome.follow(job));
        show();
    }

    private void key(Button button, String text) {
        button.setGraphic(Nodes.icon(Feather.KEY));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(texts.get("asks", text));
    }

    private void show() {
        facts.clear();
        model.opening().ifPresent(opening -> {
            facts.fact(texts, "fact.path", SafeText.line(opening.file().path().value()), "");
            facts.fact(texts, "fact.size", words.bytes(opening.file().entry().size()), "");
            facts.fact(
                    texts,
                    "fact.modified",
                    words.time(opening.file().entry().times().modified()),
                    "");
            facts.fact(texts, "fact.opened", texts.get("opened." + opening.by()), "");
            facts.fact(texts, "fact.saved.by", texts.get("saved." + opening.saver()), "");
        });
        Reading<List<FileVersion>> all = versions.all().get();
        List<FileVersion> known = all.known().orElse(List.of());
        if (!list.getItems().equals(known)) {
            list.getItems().setAll(known);
        }
        note.setText(note(all));
        Nodes.show(list, !known.isEmpty());
        Nodes.show(ask, all.known().isEmpty() && !(all instanceof Reading.Waiting));
        List<Diff.Line> differs = versions.shown().get().known().orElse(List.of());
        boolean open = versions.shown().get() instanceof Reading.Known && !known.isEmpty();
        Nodes.show(diff, open);
        if (open) {
            diff.show(differs);
        }
        Nodes.show(back, open && chosen().isPresent());
        Nodes.show(steps, ask.isVisible() || back.isVisible());
    }

    private String note(Reading<List<FileVersion>> all) {
        if (versions.asking().get()) {
            return texts.get("asking");
        }
        return switch (all) {
            case Reading.Nothing<List<FileVersion>> _ -> texts.get("versions.hidden", FileVersion.MOST);
            case Reading.Waiting<List<FileVersion>> _ -> texts.get("versions.reading");
            case Reading.Failed<List<FileVersion>>(var problem) ->
                ProblemTexts.sentence(texts.get("versions.not.read"), problem);
            case Reading.Known<List<FileVersion>>(List<FileVersion> known)
            when known.isEmpty() -> texts.get("versions.none");
            case Reading.Known<List<FileVersion>> _ ->
                versions.shown().get() instanceof Reading.Failed<List<Diff.Line>>(var problem)
                        ? ProblemTexts.sentence(texts.get("versions.not.read"), problem)
                        : texts.get("versions.choose");
        };
    }

    private Optional<FileVersion> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** What is written and not saved would be lost: that is asked first. */
    private void restore() {
        chosen().ifPresent(version -> {
            if (model.modified().get()) {
                context.desk()
                        .ask(new Question(
                                texts.get("versions.ask"),
                                List.of(texts.get("versions.ask.lost")),
                                texts.get("versions.restore"),
                                () -> restore(version)));
            } else {
                restore(version);
            }
        });
    }

    private void restore(FileVersion version) {
        if (!save.busy()) {
            save.revert(version.id()).state().addListener((_, _, state) -> {
                if (!state.open()) {
                    versions.listAgain();
                }
            });
        }
    }

    private final class VersionCell extends ListCell<FileVersion> {
        @Override
        protected void updateItem(@Nullable FileVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(
                    empty || version == null
                            ? null
                            : texts.get("versions.row", words.time(version.replaced()), words.bytes(version.size())));
        }
    }
}
