package org.reeve.gui.widget;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that needs attention: on its page's badge, on the Overview and in the tray.
 *
 * @param id tells it apart from others and stays while it lasts, such as {@code services/backup.service}
 * @param severe whether something does not work, or only soon will not
 * @param text what is wrong, one line: "backup.service failed"
 * @param since since when, where that is known
 * @param help the word on the one button that helps
 * @param run what the button does
 */
public record Attention(String id, boolean severe, String text, Optional<Instant> since, String help, Runnable run) {}
