package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;

/** Files of lines with fields: crontab(5) with a user in each line, and hosts(5). */
final class TableTexts {
    private static final Pattern FIELD = Pattern.compile(
            "(\\*|[0-9]{1,2}(-[0-9]{1,2})?)(/[0-9]{1,3})?(,(\\*|[0-9]{1,2}(-[0-9]{1,2})?)(/[0-9]{1,3})?)*");
    private static final Pattern NAMED = Pattern.compile("[a-z]{3}([-,][a-z]{3})*");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*\"?'?[A-Za-z_][A-Za-z0-9_]*\"?'?\\s*=.*");
    private static final Pattern SHORTCUT =
            Pattern.compile("@(reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)");
    private static final Pattern V4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]{2,39}(:[0-9.]{7,15})?(%[A-Za-z0-9_.-]{1,32})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})");
    private static final int[] LOWEST = {0, 0, 1, 1, 0};
    private static final int[] HIGHEST = {59, 23, 31, 12, 7};
    private static final String[] CALLED = {"minute", "hour", "day", "month", "day of the week"};

    private TableTexts() {}

    /** The faults of a table of jobs. */
    static List<FileFinding> cron(String text) {
        List<FileFinding> findings = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()
                    && !line.startsWith("#")
                    && !ASSIGNMENT.matcher(line).matches()) {
                job(line, i + 1, findings);
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            findings.add(new FileFinding(lines.length, 0, true, "the last line has no end, and cron leaves it out"));
        }
        return findings;
    }

    private static void job(String line, int number, List<FileFinding> findings) {
        String[] fields = line.split("\\s+", 7);
        boolean shortcut = fields[0].startsWith("@");
        if (shortcut && !SHORTCUT.matcher(fields[0]).matches()) {
            findings.add(fault(number, "there is no " + fields[0]));
        }
        if (fields.length < (shortcut ? 3 : 7)) {
            findings.add(
                    fault(number, "expected " + (shortcut ? "" : "five fields of time, ") + "a user and a command"));
            return;
        }
        for (int i = 0; !shortcut && i < CALLED.length; i++) {
            if (!time(fields[i], i)) {
                findings.add(fault(number, "not a " + CALLED[i] + ": " + fields[i]));
            }
        }
    }

    private static boolean time(String field, int place) {
        String text = field.toLowerCase(Locale.ROOT);
        if (place >= 3 && NAMED.matcher(text).matches()) {
            return true;
        }
        if (!FIELD.matcher(text).matches()) {
            return false;
        }
        for (String part : text.split(",", -1)) {
            for (String bound : part.replaceFirst("/.*", "").split("-", -1)) {
                if (!bound.equals("*")
                        && (Integer.parseInt(bound) < LOWEST[place] || Integer.parseInt(bound) > HIGHEST[place])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The faults of a table of addresses. */
    static List<FileFinding> hosts(String text) {
        List<FileFinding> findings = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                host(line.split("\\s+"), i + 1, findings);
            }
        }
        return findings;
    }

    private static void host(String[] fields, int number, List<FileFinding> findings) {
        boolean address = V4.matcher(fields[0]).matches()
                || (fields[0].contains(":") && V6.matcher(fields[0]).matches());
        if (!address) {
            findings.add(fault(number, "not an address: " + fields[0]));
        }
        if (fields.length < 2) {
            findings.add(fault(number, "an address without a name"));
        }
        for (int i = 1; i < fields.length; i++) {
            if (!HOST.matcher(fields[i]).matches()) {
                findings.add(fault(number, "not the name of a host: " + fields[i]));
            }
        }
    }

    private static FileFinding fault(int line, String sentence) {
        return new FileFinding(line, 0, true, sentence);
    }
}
