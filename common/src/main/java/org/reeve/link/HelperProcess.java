package org.reeve.link;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.process.Undumpable;
import org.reeve.wire.Build;
import org.reeve.wire.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A started helper. It is spawned from a platform thread that lives as long as the helper: pkexec dies with the thread that
 * started it (PR_SET_PDEATHSIG). Its standard input stays open as the sign that this process lives.
 */
final class HelperProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.link");
    private static final int MOST_ERROR_BYTES = 4096;

    /** Where a socket may be: sun_path of unix(7) has room for so much. */
    private static final Pattern PLACE = Pattern.compile("/[^\\p{Cntrl}]{1,106}");

    /** A process of the helper's may hold its errors open; what it said before its end is read long before this. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final CompletableFuture<Path> socket = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<String> command;
    private final String secret;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private volatile @Nullable Process process;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean reached = new AtomicBoolean();
    private volatile boolean closed;

    private HelperProcess(List<String> command, String secret) {
        this.command = command;
        this.secret = secret;
    }

    static HelperProcess start(List<String> command, String secret) {
        HelperProcess helper = new HelperProcess(command, secret);
        Thread thread = Thread.ofPlatform()
                .name("helper " + command.getFirst())
                .daemon()
                .unstarted(helper::live);
        thread.start();
        return helper;
    }

    String secret() {
        return secret;
    }

    /** Waits until the helper listens; answers its socket. */
    Path socket(Cancel cancel) {
        CompletableFuture<Path> mine = socket.copy();
        waiting.incrementAndGet();
        try (Cancel.Listening _ = cancel.onCancel(() -> mine.cancel(false))) {
            return mine.get();
        } catch (CancellationException e) {
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } catch (ExecutionException e) {
            cancel.check();
            if (e.getCause() instanceof HelperException failed) {
                throw new HelperException(failed.problem(), failed.sentence(), failed);
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            // A start that nobody waits for any more is given up, and its prompt with it; a helper that runs stays.
            if (waiting.decrementAndGet() == 0 && cancel.cancelled() && !socket.isDone()) {
                close();
            }
        }
    }

    /** Waits for its end, so long at most; answers whether it ended. */
    boolean awaitEnd(long millis) {
        try {
            ended.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process cannot fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    /** Whether this is the first time that somebody got through to it. */
    boolean greeted() {
        return reached.compareAndSet(false, true);
    }

    boolean alive() {
        return !ended.isDone();
    }

    void onEnd(Runnable action) {
        CompletableFuture<Void> _ = ended.thenRun(action);
    }

    private void live() {
        try {
            Process started = new ProcessBuilder(command).start();
            process = started;
            Thread errorReader =
                    Thread.ofPlatform().name("helper errors").daemon().start(() -> drain(started.getErrorStream()));
            if (closed) {
                started.destroy();
            }
            // While the helper starts, and before anybody could read the secret here.
            Undumpable.become();
            tell(started.getOutputStream());
            greet(started);
            int code = started.waitFor();
            errorReader.join(LAST_WORDS);
            if (socket.isDone()) {
                LOG.debug("{} ended with code {}: {}", command.getFirst(), code, errorText());
            }
            socket.completeExceptionally(Exits.failure(code, errorText()));
        } catch (IOException e) {
            socket.completeExceptionally(new HelperException(
                    Problem.NOT_STARTED, "Cannot start " + command.getFirst() + ": " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sweep();
            ended.complete(null);
        }
    }

    /** A helper of this user that was killed leaves its socket behind; root's is systemd's to remove. */
    private void sweep() {
        Path path = socket.isDone() && !socket.isCompletedExceptionally() ? socket.resultNow() : null;
        Path directory = path == null ? null : path.getParent();
        if (path == null || directory == null || !Files.isWritable(directory)) {
            return;
        }
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            LOG.info("{} stays: {}", directory, e.getMessage());
        }
    }

    private void tell(OutputStream input) {
        try {
            input.write((secret + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            // It ended before it read the secret; its exit code says why.
            LOG.debug("a stream of {} broke", command.getFirst(), e);
        }
    }

    private void greet(Process started) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null) {
            return;
        }
        String[] words = line.split(" ", 4);
        if (words.length != 4
                || !words[0].equals("reeve")
                || !PLACE.matcher(words[3]).matches()) {
            socket.completeExceptionally(new HelperException(
                    Problem.NOT_STARTED, "The helper said something unexpected when it started: " + line));
            started.destroy();
        } else if (!words[1].equals(String.valueOf(Protocol.VERSION)) || !words[2].equals(Build.name())) {
            socket.completeExceptionally(new HelperException(
                    Problem.MISMATCH,
                    "Reeve was updated while it ran (window " + Build.name() + ", helper " + words[2]
                            + "). Close it and start it again."));
            close();
        } else {
            socket.complete(Path.of(words[3]));
        }
    }

    private void drain(InputStream stream) {
        byte[] block = new byte[1024];
        try (stream) {
            int got = stream.read(block);
            while (got >= 0) {
                synchronized (errors) {
                    errors.write(block, 0, Math.min(got, MOST_ERROR_BYTES - errors.size()));
                }
                got = stream.read(block);
            }
        } catch (IOException e) {
            LOG.debug("a stream of {} broke", command.getFirst(), e);
        }
    }

    private String errorText() {
        synchronized (errors) {
            return errors.toString(StandardCharsets.UTF_8).strip();
        }
    }

    /** Lets the helper end: its standard input closes, and pkexec, while it still asks, is told to go. */
    @Override
    public void close() {
        closed = true;
        Process started = process;
        if (started == null) {
            return;
        }
        try {
            started.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("a stream of {} broke", command.getFirst(), e);
        }
        if (!socket.isDone()) {
            started.destroy();
        }
    }
}
