package org.reeve.helper.services;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a unit file's [Install] section alone says, for a file that nothing refers to by a link: systemd.unit(5). */
final class InstallSection {
    static final String STATIC = "static";
    static final String DISABLED = "disabled";

    private static final String HEADER = "[Install]";

    /** What makes a unit one that can be enabled, in its plainest form. */
    private static final Pattern RULE = Pattern.compile("(WantedBy|RequiredBy|UpheldBy)\\s*=\\s*[\\w@:.% -]+");

    private boolean inside;
    private boolean continued;
    private boolean rules;
    private boolean clear = true;

    private InstallSection() {}

    /** The state in systemd's word; absent where only systemd itself can tell it. */
    static Optional<String> state(String text) {
        if (text.isEmpty() || text.chars().anyMatch(one -> one == '\r' || one == '\0' || one == '\uFEFF')) {
            return Optional.empty();
        }
        InstallSection section = new InstallSection();
        text.lines().forEach(section::line);
        return section.clear ? Optional.of(section.rules ? DISABLED : STATIC) : Optional.empty();
    }

    private void line(String line) {
        String bare = line.strip();
        if (bare.startsWith("#") || bare.startsWith(";")) {
            return;
        }
        boolean more = continues(line);
        if (inside && (continued || more)) {
            clear = false;
        } else if (!continued && !bare.isEmpty()) {
            whole(bare);
        }
        continued = more;
    }

    private void whole(String line) {
        if (line.startsWith("[")) {
            clear &= line.endsWith("]");
            inside = line.equals(HEADER);
        } else if (inside) {
            boolean rule = RULE.matcher(line).matches();
            rules |= rule;
            clear &= rule;
        }
    }

    private static boolean continues(String line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }
}
