package org.reeve.helper.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.overview.Snapshot;

/** Parsers of the kernel's short files. Pure. */
final class Figures {
    private static final String LOADAVG = "/proc/loadavg";
    private static final String MEMINFO = "/proc/meminfo";
    private static final String PRESSURE = "/proc/pressure";
    private static final int KIB = 1024;
    private static final int WHOLE = 1000;

    private Figures() {}

    /** proc_loadavg(5): three means, then what is not needed here. */
    static Snapshot.Processor processor(int count, String loadavg) {
        String[] fields = loadavg.strip().split("\\s+");
        if (fields.length < 3) {
            throw Numbers.unexpected(LOADAVG, "three means", loadavg.strip(), new IllegalStateException());
        }
        return new Snapshot.Processor(
                count,
                Numbers.hundredths(fields[0], LOADAVG),
                Numbers.hundredths(fields[1], LOADAVG),
                Numbers.hundredths(fields[2], LOADAVG));
    }

    /** proc_meminfo(5): a name, a colon, a number in KiB on each line. */
    static Snapshot.Memory memory(String meminfo) {
        Map<String, Long> bytes = new HashMap<>();
        for (String line : meminfo.split("\n")) {
            String[] fields = line.split("[:\\s]+");
            if (fields.length > 1 && wanted(fields[0])) {
                bytes.put(fields[0], Math.clamp(Numbers.whole(fields[1], MEMINFO), 0, Long.MAX_VALUE / KIB) * KIB);
            }
        }
        long total = need(bytes, "MemTotal");
        long swap = need(bytes, "SwapTotal");
        return new Snapshot.Memory(
                total, Math.min(total, need(bytes, "MemAvailable")), swap, Math.min(swap, need(bytes, "SwapFree")));
    }

    private static boolean wanted(String name) {
        return switch (name) {
            case "MemTotal", "MemAvailable", "SwapTotal", "SwapFree" -> true;
            default -> false;
        };
    }

    private static long need(Map<String, Long> bytes, String name) {
        Long found = bytes.get(name);
        if (found == null) {
            throw Numbers.unexpected(MEMINFO, "a line " + name, "none", new IllegalStateException());
        }
        return found;
    }

    /** The share of the last ten seconds in which some program waited, in thousandths: accounting/psi.rst. */
    static Optional<Integer> waited(String pressure) {
        for (String word : pressure.lines().findFirst().orElse("").split(" ")) {
            if (word.startsWith("avg10=")) {
                int percent = Numbers.hundredths(word.substring("avg10=".length()), PRESSURE);
                return Optional.of(Math.clamp(percent / 10, 0, WHOLE));
            }
        }
        return Optional.empty();
    }
}
