package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.api.history.HistoryRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve history list}: what both helpers keep, newest first. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class HistoryList implements Callable<Integer> {
    private static final int MOST = 50;

    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--everybody", descriptionKey = "history.everybody")
    private boolean everybody;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--state", paramLabel = "STATE", split = ",", descriptionKey = "history.state")
    private List<ChangeRecord.State> states = new ArrayList<>();

    @Option(
            names = {"-n", "--most"},
            paramLabel = "COUNT",
            descriptionKey = "history.most")
    private int most = MOST;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "history.words")
    private List<String> words = new ArrayList<>();

    HistoryList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        HistoryFilter filter = filter();
        try (Door door = doors.get()) {
            // In a process of root both helpers are the same one.
            Map<ChangeId, HistoryEntry> all = new LinkedHashMap<>();
            door.of(HistoryRead.class)
                    .list(filter, entry -> all.put(entry.record().id(), entry));
            if (everybody) {
                Call call = Call.of("history.confidential.list", filter);
                Object _ = door.call(quiet ? call.quiet() : call, Optional.of(item -> {
                    HistoryEntry entry = (HistoryEntry) item;
                    all.put(entry.record().id(), entry);
                }));
            } else {
                door.ofRoot(HistoryRead.class)
                        .list(filter, entry -> all.put(entry.record().id(), entry));
            }
            print(
                    door,
                    all.values().stream()
                            .sorted(Comparator.comparing((HistoryEntry entry) ->
                                            entry.record().at())
                                    .reversed())
                            .limit(most)
                            .toList());
        }
        return ExitCode.OK;
    }

    private HistoryFilter filter() {
        try {
            return new HistoryFilter(String.join(" ", words), states, Optional.empty(), Optional.empty(), most);
        } catch (IllegalArgumentException e) {
            throw new HelperException(
                    Problem.INVALID, Messages.text("history.invalid", String.valueOf(e.getMessage())));
        }
    }

    private void print(Door door, List<HistoryEntry> entries) {
        if (json) {
            entries.forEach(entry -> terminal.json(door.json(), entry, HistoryEntry.class));
        } else if (entries.isEmpty()) {
            terminal.message(Messages.text("history.none"));
        } else {
            terminal.lines(table(entries).lines());
        }
    }

    private Table table(List<HistoryEntry> entries) {
        Table table = new Table(
                terminal.printable(),
                Messages.text("history.id"),
                Messages.text("history.at"),
                Messages.text("history.user"),
                Messages.text("history.result"),
                Messages.text("history.what"),
                Messages.text("history.target"));
        entries.forEach(entry -> table.row(
                entry.record().id().value(),
                entry.record().at().toString(),
                entry.user(),
                HistoryOne.state(entry.record(), terminal.printable()),
                entry.record().method(),
                entry.record().target()));
        return table;
    }
}
