package org.reeve.gui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.reeve.link.LinkLog;

/**
 * A command that was run, and what it left.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param log how much of the traffic was wanted in the log
 */
record Run(int code, String out, String err, LinkLog log) {
    static Run of(Door door, String... arguments) {
        return of(door, new FakePrograms(), arguments);
    }

    static Run of(Door door, Programs programs, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), new Printable(StandardCharsets.UTF_8));
        AtomicReference<LinkLog> log = new AtomicReference<>(LinkLog.OFF);
        int code = Commands.of(terminal, () -> door, log::set, programs).execute(arguments);
        return new Run(code, out.toString(), err.toString(), java.util.Objects.requireNonNull(log.get()));
    }
}
