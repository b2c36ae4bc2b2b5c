package org.reeve.gui.widget;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TaskStep;

/** What tasks are called, wherever they stand. */
public final class TaskWords {
    private final Texts texts = Texts.of(TaskWords.class);

    /** From this package's own bundle. */
    public TaskWords() {}

    /** A kind's picture. */
    public static Ikon icon(TaskKind kind) {
        return switch (kind) {
            case INTEGRITY -> Feather.PACKAGE;
            case DISK_USAGE -> Feather.PIE_CHART;
            case PRIVILEGES -> Feather.KEY;
            case CUSTOM -> Feather.TERMINAL;
        };
    }

    /** A kind's picture outside of the window. */
    public static String symbol(TaskKind kind) {
        return switch (kind) {
            case DISK_USAGE -> "drive-harddisk";
            case INTEGRITY, PRIVILEGES, CUSTOM -> "system-run";
        };
    }

    /** A kind's name. */
    public String kind(TaskKind kind) {
        return texts.get("task." + kind);
    }

    /** What a task is called: its kind, and what it is about. */
    public String title(Task task) {
        return title(task.kind(), task.subject());
    }

    /** The same before there is one. */
    public String title(TaskKind kind, String subject) {
        return subject.isEmpty() ? kind(kind) : texts.get("task.of", kind(kind), SafeText.line(subject));
    }

    /** What it is at. */
    public String step(TaskProgress progress) {
        return texts.get("task.step." + progress.step());
    }

    /** How far it is, and how long it will take: "1,204 of 2,310 · 38 s left". */
    public String progress(TaskProgress progress, Optional<Duration> left) {
        String far = progress.step() == TaskStep.RUNNING && progress.total() > 0
                ? percent(progress.fraction())
                : progress.total() > 0
                        ? texts.get("task.far", progress.done(), progress.total())
                        : progress.done() > 0 ? texts.get("task.done", progress.done()) : "";
        String whole =
                left.map(span -> texts.get("task.left", far, Texts.span(span))).orElse(far);
        return progress.found() == 0
                ? whole
                : whole.isEmpty() ? found(progress.found()) : texts.get("task.and", whole, found(progress.found()));
    }

    /** How many results there are. */
    public String found(long found) {
        return texts.get("task.found", found);
    }

    /** A share of a whole: "52 %". */
    public static String percent(double fraction) {
        return NumberFormat.getPercentInstance(Locale.getDefault()).format(fraction);
    }

    /** Its state in a word. */
    public String state(TaskState state) {
        return texts.get("task.state." + state);
    }

    /** How it ended: the helper's sentence where there is one, else its state. */
    public String result(Task task) {
        return task.text().isEmpty() ? state(task.state()) : SafeText.line(task.text());
    }

    /** What its state looks like; the word beside it says the same. */
    public static Tone tone(TaskState state) {
        return switch (state) {
            case RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED, LOST -> Tone.BAD;
            case STOPPED -> Tone.OFF;
        };
    }
}
