package org.reeve.gui.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses of this computer at which somebody is logged in by ssh, by the kernel's table of connections; proc(5). */
final class Logins {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final String SSH = "0016";

    private Logins() {}

    /** Reads it. A table that cannot be read names nobody. */
    static Set<InetAddress> read() {
        Set<InetAddress> all = new HashSet<>();
        for (Path table : TABLES) {
            try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
                all.addAll(parse(lines));
            } catch (IOException e) {
                // A kernel without IPv6 has no such file.
            }
        }
        return Set.copyOf(all);
    }

    /** Lines such as {@code 0: 0700C0C0:0016 0500C0C0:C350 01 …}: number, here, there, state. */
    static Set<InetAddress> parse(Stream<String> lines) {
        Set<InetAddress> all = new HashSet<>();
        lines.map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 3 && words[3].equals(ESTABLISHED) && words[1].endsWith(":" + SSH))
                .flatMap(words -> address(words[1].substring(0, words[1].indexOf(':'))).stream())
                .filter(address -> !address.isLoopbackAddress())
                .forEach(all::add);
        return all;
    }

    /** Words of 32 bits in the machine's own order, which is the little end first wherever Reeve runs. */
    private static Optional<InetAddress> address(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            byte[] ordered = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                ordered[i] = bytes[i / 4 * 4 + 3 - i % 4];
            }
            return Optional.of(InetAddress.getByAddress(ordered));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | UnknownHostException e) {
            return Optional.empty();
        }
    }
}
