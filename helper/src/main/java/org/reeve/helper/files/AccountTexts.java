package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileSyntax;

/**
 * The files of accounts: passwd(5), shadow(5), group(5), gshadow(5). Strict, because who cannot be read in them cannot get in; and
 * without root there is nobody to mend them.
 */
final class AccountTexts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@-]{0,255}\\$?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final Pattern DAYS = Pattern.compile("(-?[0-9]{1,10})?");
    private static final long MOST = 0xFFFF_FFFEL;
    private static final int FIRST_DAY = 2;

    private final FileSyntax syntax;
    private final List<FileFinding> findings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int line;

    private AccountTexts(FileSyntax syntax) {
        this.syntax = syntax;
    }

    static List<FileFinding> findings(FileSyntax syntax, String text) {
        AccountTexts reader = new AccountTexts(syntax);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            reader.findings.add(new FileFinding(0, 0, true, "the last line has no end"));
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - (text.endsWith("\n") || text.isEmpty() ? 1 : 0); i++) {
            reader.line = i + 1;
            reader.look(lines[i]);
        }
        reader.requireRoot();
        return reader.findings;
    }

    private void fault(String sentence) {
        findings.add(new FileFinding(line, 0, true, sentence));
    }

    private void look(String text) {
        String[] fields = text.split(":", -1);
        int expected =
                switch (syntax) {
                    case PASSWD -> 7;
                    case SHADOW -> 9;
                    default -> 4;
                };
        if (text.startsWith("+") || text.startsWith("-")) {
            return; // Names from elsewhere: nsswitch.conf(5), compat.
        }
        if (fields.length != expected) {
            fault("expected " + expected + " fields with colons between them, found " + fields.length);
            return;
        }
        if (!NAME.matcher(fields[0]).matches()) {
            fault("not a name: " + shown(fields[0]));
        } else if (!names.add(fields[0])) {
            fault("the name " + fields[0] + " stands here a second time");
        }
        inside(fields);
    }

    private void inside(String[] fields) {
        switch (syntax) {
            case PASSWD -> passwd(fields);
            case SHADOW -> {
                for (int i = FIRST_DAY; i < fields.length; i++) {
                    if (!DAYS.matcher(fields[i]).matches()) {
                        fault("field " + (i + 1) + " is no number of days: " + shown(fields[i]));
                    }
                }
            }
            case GROUP -> {
                number(fields[2], "group");
                members(fields[3]);
            }
            default -> members(fields[3]);
        }
    }

    private void passwd(String[] fields) {
        number(fields[2], "user");
        number(fields[3], "group");
        if (!fields[5].startsWith("/")) {
            fault("the home folder is no absolute path: " + shown(fields[5]));
        }
        if (!fields[6].isEmpty() && !fields[6].startsWith("/")) {
            fault("the shell is no absolute path: " + shown(fields[6]));
        }
        if (fields[0].equals("root") && !fields[2].equals("0")) {
            fault("root has another number than 0");
        }
    }

    private void number(String text, String what) {
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > MOST) {
            fault("not the number of a " + what + ": " + shown(text));
        }
    }

    private void members(String text) {
        for (String member : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!NAME.matcher(member).matches()) {
                fault("not the name of a member: " + shown(member));
            }
        }
    }

    private void requireRoot() {
        line = 0;
        if (syntax != FileSyntax.GSHADOW && !names.contains("root")) {
            fault("root is missing");
        }
    }

    private static String shown(String text) {
        return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
    }
}
