package org.reeve.api.logs;

import java.util.regex.Pattern;
import org.reeve.api.BootId;

/**
 * What numbers entries and when it was started: most of a journal has few of them.
 *
 * @param sequence the sequence that entries are numbered in, 32 hex digits
 * @param boot the boot that they belong to
 */
public record LogOrigin(String sequence, BootId boot) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses what names no sequence. */
    public LogOrigin {
        if (!FORM.matcher(sequence).matches()) {
            throw new IllegalArgumentException("a sequence is named by 32 hex digits");
        }
    }
}
