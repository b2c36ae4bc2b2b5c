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
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeRecord;
import org.reeve.wire.Json;
import org.reeve.wire.ProtocolException;

/**
 * The history: an intent on disk before anything changes, a result with the same id after it. Each is a file of its own,
 * written once and never again. One that is not whole counts for nothing: of an intent nothing was begun, of a result nothing
 * is known. Thread-safe.
 */
public final class Audit {
    private static final int MOST_TEXT = 2000;

    private final Path directory;
    private final long uid;
    private final long pid;
    private final Json json;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> denials = new ConcurrentHashMap<>();

    /** Records what one peer does. */
    public Audit(Path directory, long uid, long pid, Json json, Journal journal) {
        this.directory = directory.resolve(String.valueOf(uid));
        this.uid = uid;
        this.pid = pid;
        this.json = json;
        this.journal = journal;
    }

    /** What is about to be done, or was refused. */
    public record Attempt(ChangeId id, String method, String target, Grade grade) {}

    /**
     * Writes the intent to disk.
     *
     * @throws HelperException CONFLICT where the id was used before; FAILED where it cannot be written, and the change must
     *     not be made
     */
    public void intend(Attempt attempt) {
        ChangeRecord record = record(attempt, ChangeRecord.State.INTENDED, Optional.empty(), "");
        try {
            makeDirectory();
            write(attempt.id(), ".intent", record);
        } catch (UsedIdException e) {
            throw new HelperException(Problem.CONFLICT, "This change was already asked for; it is not made twice.", e);
        } catch (IOException e) {
            throw new HelperException(
                    Problem.FAILED,
                    "The history cannot be written (" + reason(e) + "), so nothing was changed. Make room in "
                            + directory + ".",
                    e);
        }
        journal.record(record);
    }

    /** Writes what came of it. The change is made by now; a result that cannot be written is told to the journal. */
    public void finish(Attempt attempt, ChangeRecord.State state, Optional<Problem> problem, String text) {
        ChangeRecord record = record(attempt, state, problem, text);
        try {
            makeDirectory();
            write(attempt.id(), ".result", record);
        } catch (UsedIdException e) {
            journal.trouble(
                    "an id that was used before was used again: " + attempt.id().value());
        } catch (IOException e) {
            journal.trouble("the result of " + attempt.id().value() + " is not in the history: " + reason(e));
        }
        journal.record(record);
    }

    /** Records a refusal; the same one again is counted, not repeated. */
    public void deny(Attempt attempt, Problem problem, String text) {
        String what = attempt.method() + " " + attempt.target() + " " + problem;
        int times = denials.merge(what, 1, Integer::sum);
        if (times == 1) {
            finish(attempt, ChangeRecord.State.DENIED, Optional.of(problem), text);
        } else if (Integer.bitCount(times) == 1) {
            journal.trouble("refused " + times + " times: " + what);
        }
    }

    /** Does something that changes nothing on the machine but is worth a record: unlocking, locking. */
    public <T> T witness(String method, Supplier<T> act) {
        Attempt attempt = new Attempt(ChangeId.random(random), method, "", Grade.LOOK);
        try {
            T result = act.get();
            finish(attempt, ChangeRecord.State.DONE, Optional.empty(), "");
            return result;
        } catch (HelperException e) {
            deny(attempt, e.problem(), e.sentence());
            throw e;
        }
    }

    /** What became of an attempt of this peer's user. */
    public Optional<ChangeRecord> find(ChangeId id) {
        Optional<ChangeRecord> result = read(id, ".result");
        return result.isPresent() ? result : read(id, ".intent");
    }

    private ChangeRecord record(Attempt attempt, ChangeRecord.State state, Optional<Problem> problem, String text) {
        String cut = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        return new ChangeRecord(
                attempt.id(), Instant.now(), uid, pid, attempt.method(), attempt.target(), state, problem, cut);
    }

    private void write(ChangeId id, String ending, ChangeRecord record) throws IOException {
        Path file = directory.resolve(id.value() + ending);
        ByteBuffer text = ByteBuffer.wrap(json.text(record, ChangeRecord.class).getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = create(file)) {
            fill(channel, text);
            sync(directory);
        } catch (UsedIdException e) {
            throw e;
        } catch (IOException e) {
            discard(file, e);
            throw e;
        }
    }

    private static void fill(FileChannel channel, ByteBuffer text) throws IOException {
        while (text.hasRemaining()) {
            channel.write(text);
        }
        channel.force(true);
    }

    private static void sync(Path folder) throws IOException {
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

    private void makeDirectory() throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // Its own name has to survive a power failure too, or the first intent would not.
        Path all = directory.resolveSibling(".");
        sync(all);
        sync(all.resolve(".."));
    }

    /** A record of this id is there already. */
    private static final class UsedIdException extends IOException {
        UsedIdException(IOException cause) {
            super("this id was used before", cause);
        }
    }

    private Optional<ChangeRecord> read(ChangeId id, String ending) {
        try {
            String text = Files.readString(directory.resolve(id.value() + ending));
            return Optional.of((ChangeRecord) json.value(text, ChangeRecord.class));
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The history cannot be read: " + reason(e), e);
        } catch (HelperException e) {
            if (e.getCause() instanceof ProtocolException) {
                return Optional.empty(); // The helper was cut off while it wrote; whole text of another form is told.
            }
            throw e;
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
