package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reeve history show} and {@code reeve history undo}. */
@Command(resourceBundle = Messages.BUNDLE)
final class HistoryOne implements Callable<Integer> {
    private final Verb verb;
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(paramLabel = "ID", converter = ChangeArgument.class, descriptionKey = "history.change")
    private ChangeId id = new ChangeId("0".repeat(32));

    /** What is done with it. */
    enum Verb {
        SHOW,
        UNDO
    }

    HistoryOne(Verb verb, Terminal terminal, Supplier<Door> doors) {
        this.verb = verb;
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            ChangeRecord record = find(door);
            switch (verb) {
                case SHOW -> show(door, record);
                case UNDO -> undo(door, record);
            }
        }
        return ExitCode.OK;
    }

    /** The own helper's records need no root helper; which of both has it, nobody has to know. */
    private ChangeRecord find(Door door) {
        try {
            return door.of(HistoryRead.class).get(id);
        } catch (HelperException e) {
            if (e.problem() != Problem.NOT_FOUND) {
                throw e;
            }
            return door.ofRoot(HistoryRead.class).get(id);
        }
    }

    private void show(Door door, ChangeRecord record) {
        if (json) {
            terminal.json(door.json(), record, ChangeRecord.class);
            return;
        }
        ChangeDetails details = record.details();
        List<String> lines = new ArrayList<>();
        lines.add(field("history.what", record.method()));
        lines.add(field("history.target", record.target()));
        lines.add(field("history.at", record.at().toString()));
        lines.add(field("history.result", state(record, terminal.printable())));
        add(lines, "history.told", record.text());
        add(
                lines,
                "history.from",
                details.occasion().map(one -> origin(one.origin())).orElse(""));
        add(lines, "history.before", details.before());
        add(lines, "history.command", String.join(" ", details.command()));
        add(lines, "history.affected", String.join(" ", details.affected()));
        add(lines, "history.undone", details.undoneBy().map(ChangeId::value).orElse(""));
        lines.add(field("history.undo", refusal(record).orElseGet(() -> Messages.text("history.undo.by", id.value()))));
        terminal.lines(lines);
    }

    private void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(field(name, value));
        }
    }

    private String field(String name, String value) {
        return String.format(
                "%-10s %s", Messages.text(name), terminal.printable().line(value));
    }

    private static String origin(Origin origin) {
        return Messages.text("history.origin." + origin.name());
    }

    /** What takes it back, call by call; the first that fails ends it. */
    private void undo(Door door, ChangeRecord record) {
        refusal(record).ifPresent(reason -> {
            throw new HelperException(Problem.CONFLICT, reason);
        });
        List<Call> undo = record.details().undo();
        for (int i = 0; i < undo.size(); i++) {
            Call call = undo.get(i);
            // Only once the last was made it is taken back.
            boolean last = i == undo.size() - 1;
            Occasion occasion = new Occasion(Origin.TERMINAL, last ? Optional.of(record.id()) : Optional.empty());
            Object result = door.call(quiet ? call.quiet() : call, Optional.empty(), occasion);
            if (!(result instanceof Change change)) {
                throw new HelperException(Problem.INTERNAL, Messages.text("no-answer", call.method()));
            }
            if (json) {
                terminal.json(door.json(), change, Change.class);
            } else {
                terminal.change(change);
            }
        }
    }

    /** Why it cannot be taken back. */
    private static Optional<String> refusal(ChangeRecord record) {
        ChangeDetails details = record.details();
        if (record.state() != ChangeRecord.State.DONE) {
            return Optional.of(Messages.text("history.undo.not-done"));
        }
        if (details.undoneBy().isPresent()) {
            return Optional.of(Messages.text(
                    "history.undo.taken-back", details.undoneBy().get().value()));
        }
        if (details.undo().isEmpty()) {
            return Optional.of(details.lost().isEmpty() ? Messages.text("history.undo.none") : details.lost());
        }
        return Optional.empty();
    }

    /** The state by mark and word, so that neither colour nor glyph alone tells it. */
    static String state(ChangeRecord record, Printable printable) {
        String mark =
                switch (record.state()) {
                    case INTENDED -> printable.orPlain("◐", "~");
                    case DONE -> printable.orPlain("●", "*");
                    case DENIED -> printable.orPlain("○", "-");
                    case FAILED -> printable.orPlain("×", "x");
                };
        return mark + " " + Messages.text("history.state." + record.state().name());
    }

    /** A change by its id. */
    static final class ChangeArgument implements ITypeConverter<ChangeId> {
        @Override
        public ChangeId convert(String text) {
            try {
                return new ChangeId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(Messages.text("history.change.invalid"));
            }
        }
    }
}
