package org.reeve.gui.scans;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.HelperException;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What begins by itself: when next, when last, and removing one's own. */
final class SchedulesView extends BorderPane {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

    private final Texts texts = Texts.of(SchedulesView.class);
    private final TaskWords words = new TaskWords();
    private final PageContext context;
    private final SchedulesModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private List<ScheduleSeen> shown = List.of();

    SchedulesView(PageContext context, SchedulesModel model) {
        this.context = context;
        this.model = model;
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        list.getStyleClass().add("custom-list");
        model.onMove(this::update);
        update();
    }

    /** A moment in the reader's own time zone. */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
    }

    private void update() {
        switch (model.state()) {
            case SchedulesModel.State.Loading _ -> setCenter(PageNotice.loading(texts.get("schedules.loading")));
            case SchedulesModel.State.Failed(HelperException problem) -> {
                String title = texts.get("schedules.not");
                setCenter(PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        List.of(Nodes.button(texts.get("again"), model::read, "primary"))));
            }
            case SchedulesModel.State.Known(List<ScheduleSeen> all) -> known(all);
        }
    }

    private void known(List<ScheduleSeen> all) {
        if (all.isEmpty()) {
            setCenter(PageNotice.empty(texts.get("schedules.none"), texts.get("schedules.none.text"), List.of()));
            return;
        }
        if (!shown.equals(all)) {
            shown = all;
            list.getChildren().setAll(all.stream().map(this::row).toList());
        }
        setCenter(scroll);
    }

    private HBox row(ScheduleSeen one) {
        String what = one.schedule().map(this::what).orElseGet(() -> words.kind(one.kind()));
        String of = one.schedule().isPresent() ? "" : texts.get("schedules.of", SafeText.line(one.user()));
        VBox said = new VBox(
                Nodes.label(SafeText.line(what), "strong"),
                Nodes.label(
                        texts.get("schedules.name", one.id().value(), of)
                                + one.schedule()
                                        .map(schedule -> texts.get(
                                                "schedules.when",
                                                SafeText.line(schedule.when().value())))
                                        .orElse(""),
                        "small",
                        "muted"),
                Nodes.label(times(one), "small", "muted"));
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row =
                new HBox(Nodes.dot(one.active() ? Tone.GOOD : Tone.OFF), Nodes.icon(TaskWords.icon(one.kind())), said);
        row.setId("schedule-" + one.id());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("scan-card", "task-line");
        one.schedule().ifPresent(schedule -> row.getChildren().add(remove(one)));
        return row;
    }

    private String what(Schedule schedule) {
        String subject = String.join(
                " ", schedule.work().words().subList(1, schedule.work().words().size()));
        return words.title(schedule.work().kind(), subject);
    }

    private String times(ScheduleSeen one) {
        String next = one.active()
                ? one.next()
                        .map(moment -> texts.get("schedules.next", moment(moment)))
                        .orElse(texts.get("schedules.never"))
                : texts.get("schedules.off");
        Optional<String> last = one.last().map(moment -> texts.get("schedules.last", moment(moment)));
        return next + " · " + last.orElse(texts.get("schedules.not.yet"));
    }

    private Button remove(ScheduleSeen one) {
        Button remove = Nodes.button(
                texts.get("schedules.remove"), () -> context.actions().run(ScheduleCommands.remove(one.id())));
        remove.setGraphic(Nodes.icon(Feather.KEY));
        remove.setContentDisplay(ContentDisplay.RIGHT);
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(texts.get("schedules.remove.which", one.id().value()));
        return remove;
    }
}
