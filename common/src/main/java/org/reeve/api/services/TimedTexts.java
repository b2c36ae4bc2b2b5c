package org.reeve.api.services;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two unit files of a timed command: pure functions. Escapes by systemd.syntax(7), systemd.service(5), systemd.unit(5). */
public final class TimedTexts {
    /** How the first line of a file that Reeve made begins. Only such files are removed. */
    public static final String MARKER = "# Made by Reeve.";

    /** What needs no quotes, a percent sign apart. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_@:,./=+%-]+");

    private TimedTexts() {}

    static String service(TimedCommand timed) {
        List<String> lines = head(timed, timed.timer());
        lines.add("[Service]");
        lines.add("Type=oneshot");
        lines.add("ExecStart=" + timed.command().stream().map(TimedTexts::word).collect(Collectors.joining(" ")));
        if (!timed.user().isEmpty()) {
            lines.add("User=" + timed.user());
        }
        if (!timed.directory().isEmpty()) {
            lines.add("WorkingDirectory=" + percent(timed.directory()));
        }
        return text(lines);
    }

    static String timer(TimedCommand timed) {
        List<String> lines = head(timed, timed.service());
        lines.add("[Timer]");
        timed.rules().forEach(rule -> lines.addAll(rule(rule)));
        if (timed.persistent()) {
            lines.add("Persistent=true");
        }
        if (timed.randomDelaySeconds() > 0) {
            lines.add("RandomizedDelaySec=" + timed.randomDelaySeconds());
        }
        // systemd's own is a minute: whoever says 08:30 means 08:30.
        lines.add("AccuracySec=1s");
        lines.add("");
        lines.add("[Install]");
        lines.add("WantedBy=timers.target");
        return text(lines);
    }

    private static List<String> head(TimedCommand timed, UnitName other) {
        String description = timed.description().isEmpty() ? timed.name() : timed.description();
        return new ArrayList<>(List.of(
                MARKER + " It is removed together with " + other + ".",
                "[Unit]",
                "Description=" + percent(description),
                ""));
    }

    private static List<String> rule(TimerRule rule) {
        return switch (rule.kind()) {
            case CALENDAR ->
                rule.calendar().stream().map(when -> "OnCalendar=" + when).toList();
            case AFTER_BOOT -> List.of("OnBootSec=" + rule.seconds());
            // By itself OnUnitActiveSec= waits for ever for a first run.
            case REPEATED -> List.of("OnActiveSec=" + rule.seconds(), "OnUnitActiveSec=" + rule.seconds());
        };
    }

    /** A word of ExecStart= that reaches the program as it stands: no specifier, no variable, no separator. */
    static String word(String word) {
        String plain = percent(word);
        if (BARE.matcher(plain).matches()) {
            return plain;
        }
        return "\""
                + plain.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "$$")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                + "\"";
    }

    private static String percent(String text) {
        return text.replace("%", "%%");
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
