package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.files.FileAcl;
import org.reeve.gui.widget.Texts;
import org.reeve.process.Accounts;

/** Users and groups as people write them, by name or by number; what is wrong is an IllegalArgumentException with its sentence. */
final class Who {
    private static final Pattern ENTRY =
            Pattern.compile("(d(?:efault)?:)?(u(?:ser)?|g(?:roup)?|m(?:ask)?|o(?:ther)?):([^:]*):([r-][w-][x-])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final List<String> TAGS = List.of("user", "group", "mask", "other");

    private final Texts texts;
    private final Accounts accounts;

    Who(Texts texts, Accounts accounts) {
        this.texts = texts;
        this.accounts = accounts;
    }

    /** A user's name where there is one, else the number. */
    String user(long uid) {
        return accounts.users().name(uid).orElseGet(() -> Long.toString(uid));
    }

    /** Of a group. */
    String group(long gid) {
        return accounts.groups().name(gid).orElseGet(() -> Long.toString(gid));
    }

    /** The number of a user who is named, or whose number is written. */
    long uid(String written) {
        return number(accounts.users(), written, "owner.noUser");
    }

    /** Of a group. */
    long gid(String written) {
        return number(accounts.groups(), written, "owner.noGroup");
    }

    private long number(Accounts.Table table, String written, String nobody) {
        String who = written.strip();
        // As chown(1): what is a name here is one, be it made of digits.
        Optional<Long> named = table.number(who);
        if (named.isEmpty() && !NUMBER.matcher(who).matches()) {
            throw new IllegalArgumentException(texts.get(nobody, who));
        }
        return named.orElseGet(() -> Long.valueOf(who));
    }

    /** An access list, one entry on each line. */
    String text(FileAcl acl) {
        return String.join("\n", acl.entries().stream().map(this::shown).toList());
    }

    private String shown(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches() || parts.group(3).isEmpty()) {
            return entry;
        }
        long number = Long.parseLong(parts.group(3));
        String who = parts.group(2).startsWith("u") ? user(number) : group(number);
        return Optional.ofNullable(parts.group(1)).orElse("") + parts.group(2) + ":" + who + ":" + parts.group(4);
    }

    /** The list that stands there. */
    FileAcl acl(String text) {
        return new FileAcl(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::entry)
                .toList());
    }

    private String entry(String line) {
        Matcher parts = ENTRY.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(texts.get("acl.wrong", line));
        }
        String tag = TAGS.stream()
                .filter(each -> each.startsWith(parts.group(2)))
                .findFirst()
                .orElseThrow();
        String who = parts.group(3);
        String number = who.isEmpty() ? "" : Long.toString(tag.equals("user") ? uid(who) : gid(who));
        return (parts.group(1) == null ? "" : "default:") + tag + ":" + number + ":" + parts.group(4);
    }
}
