package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileSyntax;

/**
 * What checking programs print, with the place in the file where they tell one. Many read a whole configuration: of another file of
 * it they say too much ({@link IncludedFiles}).
 */
final class ToolMessages {
    /** More is told nobody. */
    static final int MOST = 100;

    private static final int LONGEST = 500;

    /** Whose programs read other files that the one that is checked may name. */
    private static final Set<FileSyntax> INCLUDES = Set.of(FileSyntax.SUDOERS, FileSyntax.SSHD, FileSyntax.NFTABLES);

    private static final Pattern SUDOERS = Pattern.compile("^(.{1,4096}?):(\\d{1,7}):(\\d{1,7}): (.+)$");
    private static final Pattern SSHD = Pattern.compile("^(.{1,4096}?):? line (\\d{1,7}): (.+)$");
    private static final Pattern PLACED = Pattern.compile("^()(\\d{1,7}):(\\d{1,7}): (.+)$");
    private static final Pattern COLON = Pattern.compile("^(.{1,4096}?):(\\d{1,7}): ?(.+)$");
    private static final Pattern COLUMNS = Pattern.compile("^(.{1,4096}?):(\\d{1,7}):(\\d{1,7})-\\d{1,7}: ?(.+)$");
    private static final Pattern SHELL = Pattern.compile("^(.{1,4096}?): (?:line )?(\\d{1,7}): (.+)$");
    private static final Pattern FINDMNT = Pattern.compile("^\\s*\\[([EW])\\] (.+)$");
    private static final Pattern PARSE = Pattern.compile("^.*parse error at line (\\d{1,7}).*$");

    private final FileSyntax syntax;
    private final String[] lines;
    private final Predicate<String> isIt;
    private final List<FileFinding> findings = new ArrayList<>();
    private final IncludedFiles included = new IncludedFiles();
    private String mount = "";

    private ToolMessages(FileSyntax syntax, String content, Predicate<String> isIt) {
        this.syntax = syntax;
        this.lines = content.split("\n", -1);
        this.isIt = isIt;
    }

    /**
     * The findings in a program's output, in its order.
     *
     * @param content what it checked
     * @param isIt whether a path in the output is the file's
     */
    static List<FileFinding> parse(FileSyntax syntax, String output, String content, Predicate<String> isIt) {
        List<String> said = output.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .toList();
        if (syntax == FileSyntax.NGINX || syntax == FileSyntax.APACHE) {
            return WebMessages.parse(syntax, said, isIt);
        }
        ToolMessages messages = new ToolMessages(syntax, content, isIt);
        said.forEach(messages::take);
        return messages.included.findings(messages.findings);
    }

    private void take(String line) {
        switch (syntax) {
            case SUDOERS -> columned(SUDOERS.matcher(line), line);
            case SSHD -> lined(SSHD.matcher(line), line);
            case UNIT -> lined(COLON.matcher(line), line);
            case NFTABLES -> columned(COLUMNS.matcher(line), line);
            case SHELL, BASH -> lined(SHELL.matcher(line), line);
            case YAML, TOML, XML -> columned(PLACED.matcher(line), line);
            case FSTAB -> mounts(line);
            case PASSWD, SHADOW, GROUP, GSHADOW, CRON, HOSTS, JSON, NGINX, APACHE, NONE -> add(0, 0, line);
        }
    }

    private void add(int line, int column, String text) {
        findings.add(new FileFinding(line, column, true, text.strip()));
    }

    private void lined(Matcher found, String line) {
        if (found.matches() && isIt.test(found.group(1))) {
            add(Integer.parseInt(found.group(2)), 0, found.group(3));
        } else {
            elsewhere(found, line);
        }
    }

    /** Of another file, or of none. */
    private void elsewhere(Matcher found, String line) {
        if (!INCLUDES.contains(syntax)) {
            add(0, 0, line);
        } else if (found.matches()) {
            included.fault(found.group(1), found.group(2));
        } else {
            included.said();
        }
    }

    private void columned(Matcher found, String line) {
        boolean placed = found.matches();
        if (placed && (found.group(1).isEmpty() || isIt.test(found.group(1)))) {
            add(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), found.group(4));
        } else if (placed || (syntax != FileSyntax.SUDOERS && syntax != FileSyntax.NFTABLES) || line.contains("rror")) {
            elsewhere(found, line); // What these two say else is the line itself and an arrow below it.
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
