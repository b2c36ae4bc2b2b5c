package org.reeve.gui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryConfidential;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.api.history.HistoryRead;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.link.Ticket;

/** What both helpers wrote down, as a script wants it. */
final class FakeHistory {
    static final UnitName NGINX = new UnitName("nginx.service");

    final List<HistoryEntry> own = new CopyOnWriteArrayList<>();
    final List<HistoryEntry> root = new CopyOnWriteArrayList<>();
    final List<HistoryEntry> others = new CopyOnWriteArrayList<>();
    volatile Optional<HelperException> failure = Optional.empty();
    volatile Optional<HelperException> refusal = Optional.empty();

    FakeHistory() {
        own.add(user(1, Duration.ofHours(30)));
        root.add(stopped(2, Duration.ofMinutes(4)));
        root.add(failed(3, Duration.ofMinutes(50)));
        root.add(refused(4, Duration.ofHours(3)));
        root.add(cutOff(5, Duration.ofHours(5)));
        root.add(saved(6, Duration.ofDays(2)));
        others.add(new HistoryEntry("bob", stopped(7, Duration.ofMinutes(10)).record()));
    }

    void serve(FakeCalls calls) {
        calls.others.put(HistoryRead.class, cancel -> new Mine(own));
        calls.others.put(HistoryConfidential.class, cancel -> (HistoryConfidential) (filter, sink) -> {
            refusal.ifPresent(problem -> {
                throw problem;
            });
            List<HistoryEntry> all = new ArrayList<>(root);
            all.addAll(others);
            tell(all, filter, sink);
        });
    }

    HistoryRead ofRoot() {
        return new Mine(root);
    }

    static ChangeId id(int number) {
        return new ChangeId(String.format("%032x", number));
    }

    private final class Mine implements HistoryRead {
        private final List<HistoryEntry> all;

        Mine(List<HistoryEntry> all) {
            this.all = all;
        }

        @Override
        public ChangeRecord get(ChangeId id) {
            return all.stream()
                    .map(HistoryEntry::record)
                    .filter(record -> record.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is no such change of yours."));
        }

        @Override
        public void list(HistoryFilter filter, Sink<HistoryEntry> entries) {
            failure.ifPresent(problem -> {
                throw problem;
            });
            tell(all, filter, entries);
        }
    }

    private static void tell(List<HistoryEntry> all, HistoryFilter filter, Sink<HistoryEntry> sink) {
        all.stream()
                .sorted(Comparator.comparing(
                                (HistoryEntry entry) -> entry.record().at())
                        .reversed())
                .limit(filter.most())
                .forEach(sink::emit);
    }

    /** What a change that was made leaves, as a helper would. */
    void write(Call call, Ticket ticket, Change change) {
        ticket.occasion().flatMap(Occasion::undoes).ifPresent(undone -> mark(undone, ticket.id()));
        root.add(entry(
                ticket.id(),
                Duration.ZERO,
                call,
                ChangeRecord.State.DONE,
                Optional.empty(),
                change.result(),
                new ChangeDetails(
                        ticket.occasion(),
                        Optional.of(call),
                        change.before(),
                        change.command(),
                        change.affected(),
                        change.undo(),
                        "",
                        Optional.of(240_000L),
                        Optional.empty())));
    }

    private void mark(ChangeId undone, ChangeId by) {
        root.replaceAll(entry -> {
            ChangeRecord old = entry.record();
            if (!old.id().equals(undone)) {
                return entry;
            }
            ChangeDetails was = old.details();
            ChangeDetails now = new ChangeDetails(
                    was.occasion(),
                    was.call(),
                    was.before(),
                    was.command(),
                    was.affected(),
                    was.undo(),
                    was.lost(),
                    was.micros(),
                    Optional.of(by));
            return new HistoryEntry(
                    entry.user(),
                    new ChangeRecord(
                            old.id(),
                            old.at(),
                            old.uid(),
                            old.pid(),
                            old.method(),
                            old.target(),
                            old.state(),
                            old.problem(),
                            old.text(),
                            now));
        });
    }

    private static HistoryEntry entry(
            ChangeId id,
            Duration ago,
            Call call,
            ChangeRecord.State state,
            Optional<Problem> problem,
            String text,
            ChangeDetails details) {
        String target = call.arguments().isEmpty()
                ? ""
                : String.valueOf(call.arguments().getFirst());
        if (!call.arguments().isEmpty() && call.arguments().getFirst() instanceof UnitName unit) {
            target = unit.value();
        }
        return new HistoryEntry(
                "alice",
                new ChangeRecord(
                        id,
                        Instant.now().minus(ago),
                        1000,
                        4321,
                        call.method(),
                        target,
                        state,
                        problem,
                        text,
                        details));
    }

    private static ChangeDetails asked(Origin origin, Call call, Optional<Long> micros) {
        return new ChangeDetails(
                Optional.of(Occasion.of(origin)),
                Optional.of(call),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                micros,
                Optional.empty());
    }

    static HistoryEntry stopped(int number, Duration ago) {
        Call stop = ServicesCommands.call(Scope.SYSTEM, UnitAction.STOP, NGINX);
        return entry(
                id(number),
                ago,
                stop,
                ChangeRecord.State.DONE,
                Optional.empty(),
                "inactive (dead)",
                new ChangeDetails(
                        Optional.of(Occasion.of(Origin.WINDOW)),
                        Optional.of(stop),
                        "active (running)",
                        List.of("systemctl", "stop", "nginx.service"),
                        List.of("nginx-exporter.service"),
                        List.of(ServicesCommands.call(Scope.SYSTEM, UnitAction.START, NGINX)),
                        "",
                        Optional.of(412_000L),
                        Optional.empty()));
    }

    private static HistoryEntry user(int number, Duration ago) {
        Call restart = ServicesCommands.call(Scope.USER, UnitAction.RESTART, new UnitName("pipewire.service"));
        return entry(
                id(number),
                ago,
                restart,
                ChangeRecord.State.DONE,
                Optional.empty(),
                "active (running)",
                new ChangeDetails(
                        Optional.of(Occasion.of(Origin.TRAY)),
                        Optional.of(restart),
                        "active (running)",
                        List.of("systemctl", "--user", "restart", "pipewire.service"),
                        List.of(),
                        List.of(),
                        "",
                        Optional.of(1_240_000L),
                        Optional.empty()));
    }

    private static HistoryEntry failed(int number, Duration ago) {
        Call start = ServicesCommands.call(Scope.SYSTEM, UnitAction.START, new UnitName("postgresql.service"));
        return entry(
                id(number),
                ago,
                start,
                ChangeRecord.State.FAILED,
                Optional.of(Problem.FAILED),
                "postgresql.service did not start: its main process ended with status 1.",
                asked(Origin.TERMINAL, start, Optional.of(2_900_000L)));
    }

    private static HistoryEntry refused(int number, Duration ago) {
        Call stop = ServicesCommands.call(Scope.SYSTEM, UnitAction.STOP, new UnitName("dbus.service"));
        return entry(
                id(number),
                ago,
                stop,
                ChangeRecord.State.DENIED,
                Optional.of(Problem.DENIED),
                "An administrator’s rule forbids it.",
                asked(Origin.WINDOW, stop, Optional.empty()));
    }

    private static HistoryEntry cutOff(int number, Duration ago) {
        Call restart = ServicesCommands.call(Scope.SYSTEM, UnitAction.RESTART, new UnitName("backup.service"));
        return entry(
                id(number),
                ago,
                restart,
                ChangeRecord.State.INTENDED,
                Optional.empty(),
                "",
                asked(Origin.WINDOW, restart, Optional.empty()));
    }

    private static HistoryEntry saved(int number, Duration ago) {
        return entry(
                id(number),
                ago,
                Call.of("services.override.save", NGINX),
                ChangeRecord.State.DONE,
                Optional.empty(),
                "loaded with override.conf",
                new ChangeDetails(
                        Optional.of(Occasion.of(Origin.WINDOW)),
                        Optional.empty(),
                        "no override",
                        List.of("systemctl", "edit", "nginx.service"),
                        List.of(),
                        List.of(),
                        "",
                        Optional.of(310_000L),
                        Optional.empty()));
    }
}
