package org.reeve.helper.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.ports.ListenerKind;

/**
 * What ports are known for: services(5).
 *
 * @param names the first name of each, by {@code 80/tcp}
 */
record Services(Map<String, String> names) {
    private static final Path FILE = Path.of("/etc/services");
    private static final int LONGEST = 64;

    Services {
        names = Map.copyOf(names);
    }

    /** This machine's; none where it has no such file. */
    static Services read() {
        try {
            return parse(Files.readString(FILE, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new Services(Map.of());
        }
    }

    static Services parse(String text) {
        Map<String, String> names = new HashMap<>();
        for (String line : text.split("\n")) {
            int comment = line.indexOf('#');
            String[] words =
                    (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
            if (words.length > 1 && words[0].length() <= LONGEST && words[1].matches("[0-9]{1,5}/(tcp|udp)")) {
                names.putIfAbsent(words[1], words[0]);
            }
        }
        return new Services(names);
    }

    Optional<String> of(ListenerKind kind, int port) {
        return kind.unix() ? Optional.empty() : Optional.ofNullable(names.get(port + (kind.tcp() ? "/tcp" : "/udp")));
    }
}
