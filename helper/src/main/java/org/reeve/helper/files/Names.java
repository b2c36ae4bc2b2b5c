package org.reeve.helper.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of users and groups, as passwd(5) and group(5) have them; a number that stands in neither has none. */
record Names(Map<Long, String> users, Map<Long, String> groups) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final int NUMBERED = 3;

    Names {
        users = Map.copyOf(users);
        groups = Map.copyOf(groups);
    }

    static Names read() {
        return new Names(read(Path.of("/etc/passwd")), read(Path.of("/etc/group")));
    }

    private static Map<Long, String> read(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return parse(lines);
        } catch (IOException e) {
            return Map.of(); // Numbers tell whose a file is as well.
        }
    }

    /** Both files have the name first and the number third. */
    static Map<Long, String> parse(Stream<String> lines) {
        Map<Long, String> names = new HashMap<>();
        lines.map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= NUMBERED
                        && !fields[0].isEmpty()
                        && NUMBER.matcher(fields[2]).matches())
                .forEach(fields -> names.putIfAbsent(Long.valueOf(fields[2]), fields[0]));
        return names;
    }

    String user(long uid) {
        return users.getOrDefault(uid, "");
    }

    String group(long gid) {
        return groups.getOrDefault(gid, "");
    }
}
