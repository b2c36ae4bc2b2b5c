package org.reeve.gui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A command that was run, and what it left.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {
    static Run of(Door door, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), new Printable(StandardCharsets.UTF_8));
        int code = Commands.of(terminal, () -> door).execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
