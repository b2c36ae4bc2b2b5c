package org.reeve.gui.cli;

import java.io.PrintWriter;
import java.lang.reflect.Type;
import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Json;

/**
 * Where the terminal form writes: results to {@code out}, messages to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param printable what makes the machine's texts safe to print
 */
record Terminal(PrintWriter out, PrintWriter err, Printable printable) {
    /** Prints a line of result. Where nobody reads any more, such as behind {@code head}, the command is cancelled. */
    void result(String line) {
        out.println(line);
        if (out.checkError()) {
            throw new HelperException(Problem.CANCELLED, Messages.text("unread"));
        }
    }

    /** Prints a message, which may have several lines. Its own words are ours, but what was put into them may not be. */
    void message(String text) {
        text.lines().map(printable::line).forEach(err::println);
        err.flush();
    }

    void lines(List<String> lines) {
        result(String.join(System.lineSeparator(), lines));
    }

    void failure(HelperException failed) {
        message(Messages.text("failed", failed.sentence()));
    }

    void json(Json json, Object value, Type type) {
        result(printable.json(json.text(value, type)));
    }

    void change(Change change) {
        result(Messages.text("changed", printable.line(change.target()), printable.line(change.result())));
        result(Messages.text("changed.command", printable.line(String.join(" ", change.command()))));
        if (!change.affected().isEmpty()) {
            result(Messages.text("changed.affected", printable.line(String.join(" ", change.affected()))));
        }
    }
}
