package org.reeve.helper.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.processes.ProcessLimit;

/** A process's limits: proc_pid_limits(5). Pure. */
final class Limits {
    private static final Pattern LINE = Pattern.compile(
            "(Max [a-z ]*[a-z]) {2,}(unlimited|[0-9]{1,20}) +(unlimited|[0-9]{1,20})(?: +([a-z]{1,20}))? *");

    private Limits() {}

    /** A line of headings, then one for each; what reads differently is left out. */
    static List<ProcessLimit> parse(String text) {
        List<ProcessLimit> limits = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                String unit = parts.group(4);
                limits.add(new ProcessLimit(parts.group(1), parts.group(2), parts.group(3), unit == null ? "" : unit));
            }
        }
        return limits;
    }
}
