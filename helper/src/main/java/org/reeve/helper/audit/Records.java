package org.reeve.helper.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.wire.Json;
import org.reeve.wire.ProtocolException;

/**
 * One user's records. Each is a file of its own, written once and never again: an intent, a result, and the id of what took it
 * back. One that is not whole counts for nothing. Several helpers may write at once.
 */
final class Records {
    static final String INTENT = ".intent";
    static final String RESULT = ".result";
    private static final String UNDONE = ".undone";

    /** So long an intent without a result stays, whatever the room: it may still run. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final Path folder;
    private final Json json;
    private final Order order;

    Records(Path folder, Json json, Order.Limits limits) {
        this.folder = folder;
        this.json = json;
        this.order = new Order(folder.resolve("order"), limits);
    }

    Path folder() {
        return folder;
    }

    /**
     * Writes the first that is known of an attempt; it stands in the order before this returns. Answers whether it is time to
     * make room.
     */
    boolean begin(ChangeRecord record, String ending) throws IOException {
        makeFolder();
        order.prepare(folder);
        write(record.id(), ending, json.text(Kept.of(record, json), Kept.class));
        try {
            return order.append(record.id());
        } catch (IOException e) {
            discard(folder.resolve(record.id().value() + ending), e);
            throw e;
        }
    }

    /** Writes the end of an attempt that began. */
    void end(ChangeRecord record) throws IOException {
        makeFolder();
        write(record.id(), RESULT, json.text(Kept.of(record, json), Kept.class));
    }

    /** Writes that a change was taken back; the first one counts. */
    void undone(ChangeId id, ChangeId by) throws IOException {
        try {
            write(id, UNDONE, json.text(by, ChangeId.class));
        } catch (UsedIdException e) {
            // It says already by what; a change is taken back once.
        }
    }

    /** Makes room where there is more than is kept: whole parts of the order, the oldest first. */
    void makeRoom() throws IOException {
        order.makeRoom(this::forget);
    }

    /** Removes a record; answers whether it is gone. */
    private boolean forget(ChangeId id) throws IOException {
        boolean ended = Files.exists(folder.resolve(id.value() + RESULT));
        Path intent = folder.resolve(id.value() + INTENT);
        if (!ended && Files.exists(intent) && young(intent)) {
            return false;
        }
        // The result last: what is left by a power failure in between is no change without an end.
        Files.deleteIfExists(folder.resolve(id.value() + UNDONE));
        Files.deleteIfExists(intent);
        Files.deleteIfExists(folder.resolve(id.value() + RESULT));
        return true;
    }

    private static boolean young(Path intent) throws IOException {
        try {
            return Files.getLastModifiedTime(intent)
                    .toInstant()
                    .isAfter(Instant.now().minus(YOUNG));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Optional<ChangeRecord> find(ChangeId id) {
        Optional<Kept> kept = read(id, RESULT, Kept.class);
        if (kept.isEmpty()) {
            kept = read(id, INTENT, Kept.class);
        }
        return kept.map(one -> one.record(json, read(id, UNDONE, ChangeId.class)));
    }

    /** All records, newest first; read one after the other, as they are asked for. */
    Iterator<ChangeRecord> newestFirst() {
        try {
            order.prepare(folder);
            return new Found(order.newestFirst());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Records of ids, without those of which there is none. */
    private final class Found implements Iterator<ChangeRecord> {
        private final Iterator<ChangeId> ids;
        private Optional<ChangeRecord> next = Optional.empty();

        Found(Iterator<ChangeId> ids) {
            this.ids = ids;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && ids.hasNext()) {
                next = find(ids.next());
            }
            return next.isPresent();
        }

        @Override
        public ChangeRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ChangeRecord record = next.orElseThrow();
            next = Optional.empty();
            return record;
        }
    }

    private <T> Optional<T> read(ChangeId id, String ending, Class<T> form) {
        try {
            String text = Files.readString(folder.resolve(id.value() + ending));
            return Optional.of(form.cast(json.value(text, form)));
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (HelperException e) {
            if (e.getCause() instanceof ProtocolException) {
                return Optional.empty(); // The helper was cut off while it wrote; whole text of another form is told.
            }
            throw e;
        }
    }

    static HelperException unreadable(IOException e) {
        return new HelperException(Problem.FAILED, "The history cannot be read: " + reason(e), e);
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void write(ChangeId id, String ending, String record) throws IOException {
        Path file = folder.resolve(id.value() + ending);
        ByteBuffer text = ByteBuffer.wrap(record.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = create(file)) {
            fill(channel, text);
            sync(folder);
        } catch (UsedIdException e) {
            throw e;
        } catch (IOException e) {
            discard(file, e);
            throw e;
        }
    }

    static void fill(FileChannel channel, ByteBuffer text) throws IOException {
        while (text.hasRemaining()) {
            channel.write(text);
        }
        channel.force(true);
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
            itself.force(true);
        }
    }

    /** What was said not to be recorded is not left there; where this fails too, it is at most an intent without a result. */
    private static void discard(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsedIdException(e);
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // Its own name has to survive a power failure too, or the first intent would not.
        Path all = folder.resolveSibling(".");
        sync(all);
        sync(all.resolve(".."));
    }
}
