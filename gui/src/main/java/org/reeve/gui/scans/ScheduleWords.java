package org.reeve.gui.scans;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.custom.CustomName;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;

/** What the calls of custom tasks and of schedules are called. */
final class ScheduleWords {
    private final Texts texts = Texts.of(ScheduleWords.class);

    /** Whether a call changes what schedules there are. */
    static boolean about(Call call) {
        return call.method().startsWith("schedules.manage.");
    }

    /** The words of a call, where it is one of these; {@code show} opens the page at a part of it. */
    Optional<CallWords> of(Call call, Function<CustomName, Optional<String>> titles, Consumer<Section> show) {
        Object first = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        return switch (first) {
            case CustomName name
            when call.method().equals("custom.run.run") ->
                Optional.of(words(
                        Feather.TERMINAL,
                        "run",
                        titles.apply(name).orElse(name.value()),
                        List.of("reeve", "custom", "run", name.value()),
                        () -> show.accept(Section.CUSTOM)));
            case Schedule schedule
            when call.method().equals("schedules.manage.save") ->
                Optional.of(words(
                        Feather.CLOCK,
                        "schedule",
                        schedule.id().value(),
                        ScheduleCommands.begin(schedule.id()),
                        () -> show.accept(Section.SCHEDULES)));
            case ScheduleId id
            when call.method().equals("schedules.manage.remove") ->
                Optional.of(words(
                        Feather.CLOCK,
                        "unschedule",
                        id.value(),
                        ScheduleCommands.end(id),
                        () -> show.accept(Section.SCHEDULES)));
            default -> Optional.empty();
        };
    }

    private CallWords words(Ikon icon, String verb, String name, List<String> command, Runnable show) {
        return new CallWords(
                icon,
                "system-run",
                texts.get("call." + verb, name),
                texts.get("calling." + verb, name),
                texts.get("done." + verb, name),
                texts.get("not." + verb, name),
                command,
                told -> told.accept(List.of()),
                show);
    }
}
