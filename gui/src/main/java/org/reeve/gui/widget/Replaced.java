package org.reeve.gui.widget;

import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;

/**
 * A text that a change replaced and that can still be read, on both sides of it.
 *
 * @param asks whether reading it may ask for a password
 * @param reader reads it
 */
public record Replaced(boolean asks, Reader reader) {
    /** What stood there before, and what the change wrote; either may be empty where there was nothing. */
    public record Sides(String before, String after) {}

    /** Reads both. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Blocks.
         *
         * @throws org.reeve.api.HelperException where one of them is not kept any more, or may not be read
         */
        Sides read(Cancel cancel, Consumer<Stage> stages);
    }
}
