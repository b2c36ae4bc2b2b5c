package org.reeve.gui.widget;

import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.Ikon;

/**
 * What a call is called. Made by its feature from the call itself, so that nothing stored can say something else than what
 * is run.
 *
 * @param icon its picture in the window
 * @param symbol its picture outside, by the freedesktop.org icon naming specification
 * @param label what it does: "Restart nginx.service"
 * @param doing while it is done: "Restarting nginx.service"
 * @param done after it was done: "nginx.service restarted"
 * @param not after it was not: "nginx.service was not restarted"
 * @param command the equivalent command
 * @param consequences tells, on the window's thread and perhaps later, what else would follow, one sentence each; none for
 *     nothing
 * @param show opens the page at what the call is about
 */
public record CallWords(
        Ikon icon,
        String symbol,
        String label,
        String doing,
        String done,
        String not,
        List<String> command,
        Consumer<Consumer<List<String>>> consequences,
        Runnable show) {
    /** Copies the list. */
    public CallWords {
        command = List.copyOf(command);
    }
}
