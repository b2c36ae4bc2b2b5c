package org.reeve.gui.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleSeen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve schedules list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class SchedulesList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    SchedulesList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            List<ScheduleSeen> all = new ArrayList<>();
            Object _ = door.call(Call.of("schedules.read.list"), Optional.of(item -> all.add((ScheduleSeen) item)));
            if (json) {
                all.forEach(one -> terminal.json(door.json(), one, ScheduleSeen.class));
            } else if (all.isEmpty()) {
                terminal.message(Messages.text("schedules.none"));
            } else {
                terminal.lines(table(all).lines());
            }
        }
        return ExitCode.OK;
    }

    private Table table(List<ScheduleSeen> all) {
        Table table = new Table(
                terminal.printable(),
                Messages.text("schedules.name"),
                Messages.text("schedules.of"),
                Messages.text("schedules.what"),
                Messages.text("schedules.when"),
                Messages.text("schedules.next"),
                Messages.text("schedules.last"));
        all.forEach(one -> table.row(
                one.id().value(),
                one.user(),
                one.schedule().map(SchedulesList::what).orElse(one.kind().slug()),
                one.schedule().map(schedule -> schedule.when().value()).orElse("–"),
                time(one.next()),
                time(one.last())));
        return table;
    }

    private static String what(Schedule schedule) {
        return String.join(" ", schedule.work().words());
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("–");
    }
}
