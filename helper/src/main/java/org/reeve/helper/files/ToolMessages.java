package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileSyntax;

/** What checking programs print, with the place in the file where they tell one. */
final class ToolMessages {
    /** More is told nobody. */
    static final int MOST = 100;

    private static final int LONGEST = 500;
    private static final Pattern SUDOERS = Pattern.compile("^(.{1,4096}?):(\\d{1,7}):(\\d{1,7}): (.+)$");
    private static final Pattern SSHD = Pattern.compile("^.{1,4096}? line (\\d{1,7}): (.+)$");
    private static final Pattern AT_END =
            Pattern.compile("^(?:nginx: )?(.+?) (?:in|of) (?:file )?/?.{1,4096}?:(\\d{1,7}):?$");
    private static final Pattern APACHE = Pattern.compile("^.*?[Ss]yntax error on line (\\d{1,7}) of .*$");
    private static final Pattern PLACED = Pattern.compile("^(\\d{1,7}):(\\d{1,7}): (.+)$");
    private static final Pattern COLON = Pattern.compile("^.{1,4096}?:(\\d{1,7}): ?(.+)$");
    private static final Pattern COLUMNS = Pattern.compile("^.{1,4096}?:(\\d{1,7}):(\\d{1,7})-\\d{1,7}: ?(.+)$");
    private static final Pattern SHELL = Pattern.compile("^.{1,4096}?: (?:line )?(\\d{1,7}): (.+)$");
    private static final Pattern FINDMNT = Pattern.compile("^\\s*\\[([EW])\\] (.+)$");
    private static final Pattern PARSE = Pattern.compile("^.*parse error at line (\\d{1,7}).*$");

    private final FileSyntax syntax;
    private final String[] lines;
    private final List<FileFinding> findings = new ArrayList<>();
    private String mount = "";

    private ToolMessages(FileSyntax syntax, String content) {
        this.syntax = syntax;
        this.lines = content.split("\n", -1);
    }

    /** The findings in a program's output, in its order; {@code content} is what it checked. */
    static List<FileFinding> parse(FileSyntax syntax, String output, String content) {
        ToolMessages messages = new ToolMessages(syntax, content);
        output.lines().filter(line -> !line.isBlank()).limit(MOST).forEach(messages::take);
        return List.copyOf(messages.findings);
    }

    private void take(String raw) {
        String line = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        switch (syntax) {
            case SUDOERS -> columned(SUDOERS.matcher(line), 2, line);
            case SSHD -> lined(SSHD.matcher(line), line);
            case NGINX -> atEnd(line);
            case APACHE -> apache(line);
            case UNIT -> lined(COLON.matcher(line), line);
            case NFTABLES -> columned(COLUMNS.matcher(line), 1, line);
            case SHELL, BASH -> lined(SHELL.matcher(line), line);
            case YAML, TOML, XML -> columned(PLACED.matcher(line), 1, line);
            case FSTAB -> mounts(line);
            case PASSWD, SHADOW, GROUP, GSHADOW, CRON, HOSTS, JSON, NONE -> add(0, 0, line);
        }
    }

    private void add(int line, int column, String text) {
        findings.add(new FileFinding(line, column, true, text.strip()));
    }

    private void lined(Matcher found, String line) {
        if (found.matches()) {
            add(Integer.parseInt(found.group(1)), 0, found.group(2));
        } else {
            add(0, 0, line);
        }
    }

    private void columned(Matcher found, int first, String line) {
        if (found.matches()) {
            add(Integer.parseInt(found.group(first)), Integer.parseInt(found.group(first + 1)), found.group(first + 2));
        } else if (syntax != FileSyntax.SUDOERS && syntax != FileSyntax.NFTABLES) {
            add(0, 0, line);
        } else if (line.contains("rror")) {
            add(0, 0, line); // The rest is the line itself and an arrow below it.
        }
    }

    private void atEnd(String line) {
        Matcher found = AT_END.matcher(line);
        if (found.matches()) {
            add(Integer.parseInt(found.group(2)), 0, found.group(1));
        } else {
            add(0, 0, line);
        }
    }

    private void apache(String line) {
        Matcher found = APACHE.matcher(line);
        if (found.matches()) {
            add(Integer.parseInt(found.group(1)), 0, line);
        } else {
            add(0, 0, line);
        }
    }

    /** findmnt tells a mount point, and below it what is said of it. */
    private void mounts(String line) {
        Matcher found = FINDMNT.matcher(line);
        Matcher parse = PARSE.matcher(line);
        if (found.matches()) {
            boolean fault = found.group(1).equals("E");
            findings.add(new FileFinding(lineOf(mount), 0, fault, found.group(2)));
        } else if (parse.matches()) {
            add(Integer.parseInt(parse.group(1)), 0, "this line cannot be read");
        } else {
            mount = line.strip();
        }
    }

    private int lineOf(String point) {
        for (int i = 0; i < lines.length; i++) {
            String[] fields = lines[i].strip().split("\\s+");
            if (!lines[i].strip().startsWith("#") && fields.length > 1 && fields[1].equals(point)) {
                return i + 1;
            }
        }
        return 0;
    }
}
