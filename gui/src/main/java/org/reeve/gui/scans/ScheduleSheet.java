package org.reeve.gui.scans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleTexts;
import org.reeve.gui.scans.SchedulesModel.Draft;
import org.reeve.gui.scans.SchedulesModel.Times;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Tasks;

/** A new schedule: when, and both files exactly as they will be written. */
final class ScheduleSheet extends BorderPane {
    private final Texts texts = Texts.of(ScheduleSheet.class);
    private final TaskWords words = new TaskWords();
    private final PageContext context;
    private final SchedulesModel model;
    private final Label title = Nodes.label("", "unit-name");
    private final TextField name = new TextField();
    private final HBox presets = new HBox();
    private final TextField when = new TextField();
    private final CheckBox persistent;
    private final TextField delay = new TextField();
    private final Label nameNote = Nodes.label("", "small", "warning");
    private final Label times = Nodes.label("", "small", "muted");
    private final Label delayNote = Nodes.label("", "small", "warning");
    private final TextArea files = new TextArea();
    private final CommandLine command = new CommandLine();
    private final Button save;
    private boolean showing;

    ScheduleSheet(PageContext context, SchedulesModel model) {
        this.context = context;
        this.model = model;
        this.persistent = new CheckBox(texts.get("schedule.persistent"));
        this.save = Nodes.button(texts.get("schedule.save"), this::save, "primary");
        save.setId("schedule-save");
        save.setGraphic(Nodes.icon(Feather.KEY));
        save.setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add("schedule-sheet");
        for (Preset preset : Preset.values()) {
            presets.getChildren().add(chip(preset));
        }
        presets.getStyleClass().add("scan-start");
        files.setEditable(false);
        files.getStyleClass().add("mono");
        files.setPrefRowCount(14);
        files.setAccessibleText(texts.get("schedule.files"));
        name.setId("schedule-name");
        when.setId("schedule-when");
        HBox buttons = new HBox(save, Nodes.button(texts.get("cancel"), model::end));
        buttons.getStyleClass().add("scan-start");
        VBox form = new VBox(
                title,
                Nodes.label(texts.get("schedule.about"), "small", "muted"),
                labelled("schedule.name", name),
                nameNote,
                labelled("schedule.when", presets),
                when,
                times,
                persistent,
                labelled("schedule.delay", delay),
                delayNote,
                Nodes.label(texts.get("schedule.files"), "small"),
                files,
                command,
                buttons);
        form.getStyleClass().add("schedule-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        listen();
    }

    private VBox labelled(String key, Node node) {
        Label label = Nodes.label(texts.get(key), "small");
        label.setLabelFor(node);
        node.setAccessibleText(texts.get(key));
        return new VBox(4, label, node);
    }

    private ToggleButton chip(Preset preset) {
        ToggleButton chip = new ToggleButton(texts.get("preset." + preset));
        chip.getStyleClass().add("chip");
        chip.setUserData(preset);
        chip.setOnAction(event -> when.setText(preset.when()));
        return chip;
    }

    private void listen() {
        name.textProperty().addListener((_, _, _) -> filled());
        when.textProperty().addListener((_, _, _) -> filled());
        delay.textProperty().addListener((_, _, _) -> filled());
        persistent.selectedProperty().addListener((_, _, _) -> filled());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.end();
            }
        });
        model.onMove(() -> model.draft().ifPresent(this::show));
    }

    private void filled() {
        if (!showing) {
            model.draft()
                    .ifPresent(draft -> model.fill(new Draft(
                            draft.work(), name.getText(), when.getText(), persistent.isSelected(), delay.getText())));
        }
    }

    /** Begins at the first field. */
    void focusFirst() {
        Nodes.focus(name, context.background()::show);
    }

    private void show(Draft draft) {
        showing = true;
        put(name, draft.name());
        put(when, draft.when());
        put(delay, draft.delay());
        persistent.setSelected(draft.persistent());
        showing = false;
        List<String> work = draft.work().words();
        title.setText(texts.get(
                "schedule.title", words.title(draft.work().kind(), String.join(" ", work.subList(1, work.size())))));
        presets.getChildren().forEach(node -> ((ToggleButton) node)
                .setSelected(Preset.of(draft.when())
                        .filter(node.getUserData()::equals)
                        .isPresent()));
        note(nameNote, name(draft));
        note(delayNote, draft.delayFits() ? "" : texts.get("schedule.delay.not"));
        tell(model.times());
        Optional<Schedule> made = draft.made();
        files.setText(made.map(this::both).orElse(""));
        made.ifPresent(one -> command.show(ScheduleCommands.begin(one.id())));
        save.setDisable(model.ready().isEmpty());
    }

    private static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private String name(Draft draft) {
        if (!ScheduleId.isValid(draft.name())) {
            return texts.get("schedule.name.not");
        }
        return model.taken(draft.name()) ? texts.get("schedule.name.taken") : "";
    }

    private static void note(Label note, String text) {
        note.setText(text);
        Nodes.show(note, !text.isEmpty());
    }

    private void tell(Times now) {
        times.getStyleClass().setAll("label", "small", now instanceof Times.Wrong ? "warning" : "muted");
        times.setText(
                switch (now) {
                    case Times.Unknown _ -> texts.get("schedule.times.asked");
                    case Times.Wrong(String sentence) ->
                        sentence.isEmpty() ? texts.get("schedule.when.not") : SafeText.line(sentence);
                    case Times.Next(List<Instant> moments) ->
                        moments.isEmpty()
                                ? texts.get("schedules.never")
                                : texts.get(
                                        "schedule.times",
                                        moments.stream()
                                                .map(SchedulesView::moment)
                                                .collect(Collectors.joining(" · ")));
                });
    }

    private String both(Schedule schedule) {
        String user = System.getProperty("user.name", "");
        long uid = Tasks.ownUid();
        return "# /etc/systemd/system/" + schedule.id().timer() + "\n" + ScheduleTexts.timer(schedule, uid, user)
                + "\n# /etc/systemd/system/" + schedule.id().service() + "\n"
                + ScheduleTexts.service(schedule, uid, user);
    }

    private void save() {
        model.ready().ifPresent(made -> {
            context.actions().run(ScheduleCommands.save(made));
            model.end();
        });
    }
}
