package org.reeve.helper.system;

import java.util.List;
import org.reeve.helper.fuzz.Parser;
import org.reeve.process.Accounts;

/** What the kernel tells of processes, and systemd's paths. */
public final class SystemParsers {
    /** passwd(5). */
    public static final Parser USERS = Parser.ofLatin(text -> Accounts.Table.parse(text.lines()));

    /** One answer of dpkg-query(1). */
    public static final Parser PACKAGE = Parser.ofText(Packages::parse);

    /** Several. */
    public static final Parser OWNERS = Parser.ofText(Packages::parseOwners);

    private SystemParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofLatin(SystemParsers::process), Parser.ofText(SystemParsers::path), Parser.ofText(Sd::decode));
    }

    private static void process(String both) {
        int end = Math.max(0, both.indexOf('\f'));
        Proc.parse(1, both.substring(0, end), both.substring(end));
    }

    private static void path(String name) {
        String path = Sd.encode(name);
        Parser.require(path.chars().allMatch(letter -> letter == '_' || Character.isLetterOrDigit(letter)), "no path");
        if (name.chars().allMatch(letter -> letter < 0x80)) {
            Parser.require(Sd.decode("/org/freedesktop/systemd1/unit/" + path).equals(name), "another name");
        }
    }
}
