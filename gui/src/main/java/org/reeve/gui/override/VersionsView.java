package org.reeve.gui.override;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.reeve.api.Problem;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.UnitOverride;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** Earlier contents of an override, what they differ in from now, and putting one back. */
final class VersionsView extends VBox {
    /** The height of a row, in pixels. */
    private static final double ROW = 26;

    private final DateTimeFormatter when =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.getDefault());
    private final Texts texts;
    private final OverrideModel model;
    private final VersionsModel versions;
    private final Consumer<Intent> restore;
    private final ListView<OverrideVersion> list = new ListView<>();
    private final Label note = Nodes.label("", "muted");
    private final Button ask;
    private final DiffView diff;
    private final Button back;
    private final FlowPane steps;

    VersionsView(Texts texts, OverrideModel model, VersionsModel versions, Consumer<Intent> restore) {
        this.texts = texts;
        this.model = model;
        this.versions = versions;
        this.restore = restore;
        this.ask = Nodes.button(texts.get("versions.show"), versions::list);
        this.diff = new DiffView(texts.get("versions.diff"));
        this.back = Nodes.button(texts.get("versions.restore"), this::restore);
        this.steps = new FlowPane(ask, back);
        getStyleClass().add("versions");
        steps.getStyleClass().add("action-row");
        if (versions.asks()) {
            ask.setGraphic(Nodes.icon(Feather.KEY));
            ask.setContentDisplay(ContentDisplay.RIGHT);
            ask.setAccessibleText(texts.get("asks", texts.get("versions.show")));
        }
        list.setAccessibleText(texts.get("tab.versions"));
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
        getChildren().addAll(note, list, diff, steps);
        InvalidationListener again = changed -> show();
        versions.all().addListener(again);
        versions.shown().addListener(again);
        versions.asking().addListener(again);
        model.seen().addListener(again);
        show();
    }

    /** It is looked at: what needs no password is read at once. */
    void looked() {
        if (!versions.asks() && versions.all().get() instanceof Reading.Nothing) {
            versions.list();
        }
    }

    private void show() {
        Reading<List<OverrideVersion>> all = versions.all().get();
        List<OverrideVersion> known = all.known().orElse(List.of());
        if (!list.getItems().equals(known)) {
            list.getItems().setAll(known);
        }
        note.setText(note(all));
        Nodes.show(list, !known.isEmpty());
        Nodes.show(ask, all.known().isEmpty() && !(all instanceof Reading.Waiting));
        boolean open = versions.shown().get() instanceof Reading.Known && !known.isEmpty();
        Nodes.show(diff, open);
        Nodes.show(back, chosen().isPresent());
        Nodes.show(steps, ask.isVisible() || back.isVisible());
        if (open) {
            versions.shown().get().known().ifPresent(text -> diff.show(now(), text.value()));
        }
    }

    private String note(Reading<List<OverrideVersion>> all) {
        if (versions.asking().get()) {
            return texts.get("job.asking");
        }
        return switch (all) {
            case Reading.Nothing<List<OverrideVersion>> _ -> texts.get("versions.hidden");
            case Reading.Waiting<List<OverrideVersion>> _ -> texts.get("versions.reading");
            case Reading.Failed<List<OverrideVersion>>(var problem) ->
                ProblemTexts.sentence(texts.get("versions.not.read"), problem);
            case Reading.Known<List<OverrideVersion>>(List<OverrideVersion> known)
            when known.isEmpty() -> texts.get("versions.none");
            case Reading.Known<List<OverrideVersion>> _ -> shownNote();
        };
    }

    private String shownNote() {
        return switch (versions.shown().get()) {
            case Reading.Nothing<OverrideText> _ -> texts.get("versions.choose");
            case Reading.Waiting<OverrideText> _ -> texts.get("versions.reading");
            case Reading.Failed<OverrideText>(var problem)
            when problem.problem() == Problem.FAILED -> SafeText.line(problem.sentence());
            case Reading.Failed<OverrideText>(var problem) ->
                ProblemTexts.sentence(texts.get("versions.not.read"), problem);
            case Reading.Known<OverrideText> _ -> texts.get("versions.differs");
        };
    }

    private String now() {
        return model.base().map(UnitOverride::text).orElse("");
    }

    private Optional<OverrideVersion> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(version -> switch (versions.shown().get()) {
                    case Reading.Known<OverrideText> _ -> true;
                    // It is there and is no text: it can be put back without having been shown.
                    case Reading.Failed<OverrideText>(var problem) -> problem.problem() == Problem.FAILED;
                    case Reading.Nothing<OverrideText> _, Reading.Waiting<OverrideText> _ -> false;
                });
    }

    private void restore() {
        chosen().ifPresent(version -> restore.accept(
                new Intent.Restore(version.id(), versions.shown().get().known().map(OverrideText::value))));
    }

    private final class VersionCell extends ListCell<OverrideVersion> {
        @Override
        protected void updateItem(@Nullable OverrideVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(
                    empty || version == null
                            ? null
                            : texts.get(
                                    "versions.row",
                                    when.format(version.replaced().atZone(ZoneId.systemDefault())),
                                    version.bytes()));
        }
    }
}
