package org.reeve.gui.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.reeve.api.HelperException;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;

/** A unit's last lines of the journal, as far as this user may read them. */
final class Journal {
    private static final int LINES = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Journal() {}

    /** The lines are an extra: where they cannot be had, what they follow stands alone. */
    static void print(ServicesRead services, Scope scope, UnitName unit, Consumer<String> to, Printable printable) {
        List<LogLine> lines;
        try {
            lines = services.log(scope, unit, LINES);
        } catch (HelperException e) {
            to.accept(Messages.text("log.unreadable", printable.line(e.sentence())));
            return;
        }
        lines.forEach(line -> to.accept("  " + time(line.time()) + " " + printable.line(line.identifier()) + ": "
                + printable.line(line.text())));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
