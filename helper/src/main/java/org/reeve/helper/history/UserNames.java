package org.reeve.helper.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of users, as {@code /etc/passwd} has them (passwd(5)); others are called by their numbers. */
record UserNames(Map<Long, String> names) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final int FIELDS = 7;

    UserNames {
        names = Map.copyOf(names);
    }

    static UserNames read() {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return parse(lines);
        } catch (IOException e) {
            return new UserNames(Map.of()); // Numbers tell users apart as well.
        }
    }

    static UserNames parse(Stream<String> lines) {
        Map<Long, String> names = new HashMap<>();
        lines.map(line -> line.split(":", -1))
                .filter(fields ->
                        fields.length == FIELDS && NUMBER.matcher(fields[2]).matches())
                .forEach(fields -> names.putIfAbsent(Long.valueOf(fields[2]), fields[0]));
        return new UserNames(names);
    }

    String of(long uid) {
        return names.getOrDefault(uid, String.valueOf(uid));
    }
}
