package org.reeve.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A log of bounded size that nobody waits for: lines that come faster than they can be written are dropped and counted. Several
 * processes may write to the same one. A full file becomes the old one, and the one before that is gone.
 */
final class LogFile {
    private static final long MOST_BYTES = 2 << 20;
    private static final int MOST_WAITING = 2_048;
    private static final int CHUNK = 64 << 10;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final long mostBytes;
    private final BlockingQueue<Entry> waiting;
    private final AtomicLong dropped = new AtomicLong();
    private volatile String trouble = "";
    private boolean writing;

    /** A line, or with none the wish to know when what came before is written. */
    private record Entry(String line, CountDownLatch written) {}

    LogFile(Path file) {
        this(file, MOST_BYTES, MOST_WAITING);
    }

    LogFile(Path file, long mostBytes, int mostWaiting) {
        this.file = file;
        this.mostBytes = mostBytes;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    }

    Path path() {
        return file;
    }

    String trouble() {
        return trouble;
    }

    /** Takes a line, or counts it where there is no room. */
    void add(String line) {
        begin();
        if (!waiting.offer(new Entry(line, new CountDownLatch(1)))) {
            dropped.incrementAndGet();
        }
    }

    /** Waits until what came before is written, for a second at most. */
    void flush() {
        if (!begun()) {
            return;
        }
        Entry mark = new Entry("", new CountDownLatch(1));
        try {
            if (waiting.offer(mark, 1, TimeUnit.SECONDS)) {
                boolean _ = mark.written().await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean begun() {
        return writing;
    }

    private synchronized void begin() {
        if (!writing) {
            writing = true;
            Thread.ofPlatform().name("link log").daemon().start(this::write);
        }
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Entry> batch) {
        try {
            StringBuilder chunk = new StringBuilder();
            for (Entry entry : batch) {
                if (!entry.line().isEmpty()) {
                    chunk.append(entry.line()).append('\n');
                }
                if (chunk.length() >= CHUNK) {
                    append(chunk);
                }
            }
            long lost = dropped.getAndSet(0);
            if (lost > 0) {
                chunk.append(lost).append(" lines dropped: they came too fast\n");
            }
            append(chunk);
        } catch (IOException e) {
            trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
        } finally {
            batch.forEach(entry -> entry.written().countDown());
        }
    }

    /** Opened for each chunk, because another process may have made it the old one meanwhile. */
    private void append(StringBuilder chunk) throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        chunk.setLength(0);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) + bytes.length > mostBytes) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Set<StandardOpenOption> how =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(file, how, PosixFilePermissions.asFileAttribute(OWN))) {
            Files.setPosixFilePermissions(file, OWN);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                int _ = channel.write(left);
            }
        }
        // Only here: where there was nothing to write, nothing shows that it can be written.
        trouble = "";
    }
}
