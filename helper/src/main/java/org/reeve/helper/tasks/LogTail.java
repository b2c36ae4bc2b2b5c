package org.reeve.helper.tasks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that grows: first the end of what is there, then what is added. Only whole lines. */
final class LogTail {
    private static final long FIRST = 64 * 1024L;
    private static final int MOST = 64 * 1024;

    private final Path file;
    private long at = -1;

    LogTail(Path file) {
        this.file = file;
    }

    /** What was not told yet, at most so many lines. */
    List<String> next(int most) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            if (at < 0) {
                at = begin(log);
            }
            return lines(log, most);
        }
    }

    /** Behind the first line break of the last block, so that no half line is told. */
    private static long begin(RandomAccessFile log) throws IOException {
        long from = Math.max(0, log.length() - FIRST);
        if (from == 0) {
            return 0;
        }
        log.seek(from);
        for (int next = log.read(); next >= 0; next = log.read()) {
            from++;
            if (next == '\n') {
                return from;
            }
        }
        return from;
    }

    private List<String> lines(RandomAccessFile log, int most) throws IOException {
        byte[] block = new byte[(int) Math.clamp(log.length() - at, 0L, MOST)];
        log.seek(at);
        log.readFully(block);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < block.length && lines.size() < most; i++) {
            if (block[i] == '\n') {
                lines.add(new String(block, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        at += from;
        return lines;
    }
}
