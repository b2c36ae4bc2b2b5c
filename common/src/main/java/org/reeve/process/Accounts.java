package org.reeve.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The users and groups of this machine that stand in its files; those from elsewhere (nsswitch.conf(5)) have their numbers alone. */
public record Accounts(Table users, Table groups) {
    /** Where users stand. */
    public static final Path PASSWD = Path.of("/etc/passwd");

    /** No names. */
    public static final Accounts NOBODY = new Accounts(Table.NOBODY, Table.NOBODY);

    private static final Path GROUP = Path.of("/etc/group");

    /** Reads both files; blocks. */
    public static Accounts read() {
        return new Accounts(Table.read(PASSWD), Table.read(GROUP));
    }

    /** Names and numbers, both ways: where several share one, the first. */
    public record Table(Map<Long, String> names, Map<String, Long> numbers) {
        private static final Table NOBODY = new Table(Map.of(), Map.of());
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
        private static final int NUMBERED = 3;

        /** Copies both. */
        public Table {
            names = Map.copyOf(names);
            numbers = Map.copyOf(numbers);
        }

        /** Reads passwd(5) or group(5); one that cannot be read names nobody, for numbers tell who it is as well. Blocks. */
        public static Table read(Path file) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                return parse(lines);
            } catch (IOException e) {
                return NOBODY;
            }
        }

        /** Lines of passwd(5) or group(5): both have the name first and the number third. */
        public static Table parse(Stream<String> lines) {
            Map<Long, String> names = new HashMap<>();
            Map<String, Long> numbers = new HashMap<>();
            lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length >= NUMBERED
                            && !fields[0].isEmpty()
                            && NUMBER.matcher(fields[2]).matches())
                    .forEach(fields -> {
                        names.putIfAbsent(Long.valueOf(fields[2]), fields[0]);
                        numbers.putIfAbsent(fields[0], Long.valueOf(fields[2]));
                    });
            return new Table(names, numbers);
        }

        /** Absent where the machine's files have none. */
        public Optional<String> name(long number) {
            return Optional.ofNullable(names.get(number));
        }

        /** Absent where nobody is called so. */
        public Optional<Long> number(String name) {
            return Optional.ofNullable(numbers.get(name));
        }
    }
}
