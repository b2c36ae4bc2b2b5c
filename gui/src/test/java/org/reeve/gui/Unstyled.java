package org.reeve.gui;

import java.text.MessageFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What JavaFX says of colours that it does not find, with the place from which it was made to look for them. */
final class Unstyled extends Handler {
    /** Kept, because loggers are forgotten that nobody holds. */
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<Throwable> found;

    private Unstyled(List<Throwable> found) {
        this.found = found;
    }

    /** Tells them from now on, until it is closed. */
    static Unstyled listen(List<Throwable> found) {
        Unstyled handler = new Unstyled(found);
        CSS.addHandler(handler);
        return handler;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            Object[] parameters = record.getParameters();
            String said =
                    parameters == null ? record.getMessage() : MessageFormat.format(record.getMessage(), parameters);
            found.add(new AssertionError(said));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        CSS.removeHandler(this);
    }
}
