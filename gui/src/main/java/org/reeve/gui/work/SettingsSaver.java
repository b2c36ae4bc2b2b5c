package org.reeve.gui.work;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the newest state, however many threads were asked to and in whatever order they come. */
final class SettingsSaver {
    private final SettingsFile file;
    private final Background background;
    private Map<String, String> newest = Map.of();
    private boolean written = true;

    SettingsSaver(SettingsFile file, Background background) {
        this.file = file;
        this.background = background;
    }

    /** Saves in the background; {@code told} hears on the window's thread why that did not work, or nothing. */
    void save(Map<String, String> values, Consumer<String> told) {
        note(values);
        background.run(() -> {
            String trouble = write();
            background.show(() -> told.accept(trouble));
        });
    }

    private synchronized void note(Map<String, String> values) {
        newest = values;
        written = false;
    }

    /** Writes what waits, if anything does; answers why it could not, or nothing. */
    String write() {
        // One writer at a time, and each takes the newest: an older state is never written over a newer one.
        synchronized (file) {
            try {
                Optional<Map<String, String>> waiting = waiting();
                if (waiting.isPresent()) {
                    file.write(waiting.get());
                    written(waiting.get());
                }
                return "";
            } catch (IOException e) {
                return e.getClass().getSimpleName() + ": " + e.getMessage();
            }
        }
    }

    private synchronized Optional<Map<String, String>> waiting() {
        return written ? Optional.empty() : Optional.of(newest);
    }

    private synchronized void written(Map<String, String> values) {
        written = values == newest;
    }
}
