package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileSyntax;

/** What nginx and Apache say of their configuration: several files that include one another, each named in what is said of it. */
final class WebMessages {
    private static final Pattern NGINX = Pattern.compile(
            "^(?:\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d |nginx: )?\\[(\\w{1,10})\\] (?:\\d{1,10}#\\d{1,10}: )?(.+)$");
    private static final Pattern AT_END = Pattern.compile("^(.+) in (/.{1,4096}?):(\\d{1,7})$");
    private static final Pattern APACHE = Pattern.compile("[Ss]yntax error on line (\\d{1,7}) of ([^:]{1,4096}):");
    private static final Pattern UNCLOSED = Pattern.compile("^ ?(/[^:]{1,4096}):(\\d{1,7}): ?");
    private static final Pattern WARNING = Pattern.compile("^AH\\d{5}: (?:Warning|apache2|httpd): .*$");

    private final Predicate<String> isIt;
    private final List<FileFinding> findings = new ArrayList<>();
    private final IncludedFiles included = new IncludedFiles();
    private String begun = "";

    private WebMessages(Predicate<String> isIt) {
        this.isIt = isIt;
    }

    static List<FileFinding> parse(FileSyntax syntax, List<String> lines, Predicate<String> isIt) {
        WebMessages messages = new WebMessages(isIt);
        lines.forEach(syntax == FileSyntax.NGINX ? messages::nginx : messages::apache);
        messages.rest();
        return messages.included.findings(messages.findings);
    }

    private void add(int line, boolean fault, String text) {
        findings.add(new FileFinding(line, 0, fault, text.strip()));
    }

    private void nginx(String line) {
        Matcher found = NGINX.matcher(line);
        if (!found.matches()) {
            return; // That the configuration is not sound, which the fault itself says.
        }
        boolean fault = !found.group(1).equals("warn") && !found.group(1).equals("notice");
        String text = found.group(2);
        if (text.startsWith("the \"user\" directive makes sense only")) {
            return; // True only where it is checked.
        }
        Matcher placed = AT_END.matcher(text);
        if (placed.matches() && isIt.test(placed.group(2))) {
            add(Integer.parseInt(placed.group(3)), fault, placed.group(1));
        } else if (fault && placed.matches()) {
            included.fault(placed.group(2), placed.group(3));
        } else if (fault) {
            included.said();
        } else {
            add(0, false, text);
        }
    }

    /** Says each file on the way to the fault, the last one last, and what is wrong there perhaps only in the next line. */
    private void apache(String line) {
        if (!begun.isEmpty()) {
            place(begun + " " + line);
            begun = "";
        } else if (APACHE.matcher(line).find() && line.endsWith(":")) {
            begun = line;
        } else if (APACHE.matcher(line).find()) {
            place(line);
        } else if (WARNING.matcher(line).matches()) {
            add(0, false, line);
        } else if (!line.startsWith("Action '") && !line.startsWith("The Apache error log")) {
            included.said();
        }
    }

    private void rest() {
        if (!begun.isEmpty()) {
            place(begun);
        }
    }

    private void place(String said) {
        Matcher found = APACHE.matcher(said);
        String line = "0";
        String file = "";
        int end = 0;
        while (found.find()) {
            line = found.group(1);
            file = found.group(2);
            end = found.end();
        }
        String text = said.substring(end);
        Matcher unclosed = UNCLOSED.matcher(text);
        if (unclosed.find()) {
            line = unclosed.group(2);
            file = unclosed.group(1);
            text = text.substring(unclosed.end());
        }
        if (isIt.test(file)) {
            add(Integer.parseInt(line), true, text.isBlank() ? said : text);
        } else {
            included.fault(file, line);
        }
    }
}
