package org.reeve.gui.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.ShellWord;

/** Changes as a script of the shell that makes them again, oldest first. Pure but for the words. */
final class ScriptText {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.systemDefault());

    private final HistoryWords words;

    ScriptText(HistoryWords words) {
        this.words = words;
    }

    String of(List<HistoryRow> oldestFirst, String host, Instant now) {
        StringBuilder script = new StringBuilder("#!/bin/bash\n");
        comment(
                script,
                words.texts()
                        .get("script.head", host, FORM.format(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))));
        comment(script, words.texts().get("script.how"));
        script.append("set -e\n");
        oldestFirst.forEach(row -> append(script, row));
        return script.toString();
    }

    private void append(StringBuilder script, HistoryRow row) {
        script.append('\n');
        comment(script, FORM.format(row.record().at()) + " " + words.user(row) + ": " + words.what(row));
        String command = words.command(row).stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
        switch (row.result()) {
            case DONE, TAKEN_BACK -> done(script, row, command);
            case FAILED, REFUSED, RUNNING, CUT_OFF -> {
                comment(script, words.result(row) + ": " + words.told(row));
                comment(script, command);
            }
        }
    }

    /** Where a person wrote something that is not kept, the command alone would open an editor. */
    private void done(StringBuilder script, HistoryRow row, String command) {
        boolean whole = row.details().call().isPresent() && !command.isEmpty();
        if (!whole) {
            comment(script, words.texts().get("script.not.whole"));
            comment(script, command);
        } else {
            script.append(command).append('\n');
        }
    }

    /** One line, whatever stands in it. */
    private static void comment(StringBuilder script, String text) {
        if (!text.isEmpty()) {
            script.append("# ").append(SafeText.line(text)).append('\n');
        }
    }
}
