package org.reeve.helper.audit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Content;
import org.reeve.api.Descriptor;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.wire.Json;

/**
 * The history: an intent on disk before anything changes, a result with the same id after it. Each is a file of its own,
 * written once and never again. One that is not whole counts for nothing: of an intent nothing was begun, of a result nothing
 * is known. Thread-safe.
 */
public final class Audit {
    private static final int MOST_TEXT = 2000;

    /** Of a list in a record, so that one change cannot fill the disk by itself. */
    private static final int MOST_PARTS = 200;

    /** So many different refusals are counted; then counting begins anew. */
    private static final int MOST_DENIALS = 1000;

    /**
     * Twenty thousand changes of a user: years of work by hand. A record is two small files, so at most about 160 MiB of a
     * disk's blocks. The oldest are removed a thousand at a time.
     */
    private static final Order.Limits LIMITS = new Order.Limits(1000, 20);

    private static final Pattern UID = Pattern.compile("[0-9]{1,10}");

    private final Path everybody;
    private final Records records;
    private final long uid;
    private final long pid;
    private final Json json;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> denials = new ConcurrentHashMap<>();

    /** Records what one peer does. */
    public Audit(Path directory, long uid, long pid, Json json, Journal journal) {
        this(directory, uid, pid, json, journal, LIMITS);
    }

    Audit(Path directory, long uid, long pid, Json json, Journal journal, Order.Limits limits) {
        this.everybody = directory;
        this.records = new Records(directory.resolve(String.valueOf(uid)), json, limits);
        this.uid = uid;
        this.pid = pid;
        this.json = json;
        this.journal = journal;
    }

    /**
     * What is about to be done, or was refused.
     *
     * @param occasion what the client said of it
     * @param call what was asked for, where it is worth a record
     * @param at when it began
     * @param nanos the same by a clock that nobody sets
     */
    public record Attempt(
            ChangeId id,
            String method,
            String target,
            Grade grade,
            Optional<Occasion> occasion,
            Optional<Call> call,
            Instant at,
            long nanos) {
        /** An attempt of which no more is known. */
        public Attempt(ChangeId id, String method, String target, Grade grade) {
            this(id, method, target, grade, Optional.empty(), Optional.empty(), Instant.now(), System.nanoTime());
        }

        /** The same with what the client says of it. */
        public Attempt asked(Optional<Occasion> said, Call what) {
            return new Attempt(id, method, target, grade, said, Optional.of(what), at, nanos);
        }

        /** The same that begins now: what was asked before took a person's time, not the machine's. */
        public Attempt now() {
            return new Attempt(id, method, target, grade, occasion, call, Instant.now(), System.nanoTime());
        }

        /** The same without what is longer than a person would say. */
        private Attempt brief() {
            return target.length() <= MOST_TEXT
                    ? this
                    : new Attempt(id, method, cut(target), grade, occasion, Optional.empty(), at, nanos);
        }

        private long micros() {
            return (System.nanoTime() - nanos) / 1000;
        }

        /** What was asked for, unless it holds what a person wrote. */
        private Optional<Call> kept() {
            return call.filter(one -> !holdsContent(one));
        }
    }

    private static boolean holdsContent(Call call) {
        return call.arguments().stream().anyMatch(one -> one instanceof Content || one instanceof Descriptor);
    }

    /**
     * Writes the intent to disk.
     *
     * @throws HelperException CONFLICT where the id was used before; FAILED where it cannot be written, and the change must
     *     not be made
     */
    public void intend(Attempt attempt) {
        ChangeRecord record = record(attempt, ChangeRecord.State.INTENDED, Optional.empty(), "", asked(attempt));
        try {
            begin(record, Records.INTENT);
        } catch (UsedIdException e) {
            throw new HelperException(Problem.CONFLICT, "This change was already asked for; it is not made twice.", e);
        } catch (IOException e) {
            throw new HelperException(
                    Problem.FAILED,
                    "The history cannot be written (" + Records.reason(e) + "), so nothing was changed. Make room in "
                            + records.folder() + ".",
                    e);
        }
        journal.record(record);
    }

    /** Writes that it was done, and what takes it back. */
    public void done(Attempt attempt, Change change) {
        boolean content = change.undo().stream().anyMatch(Audit::holdsContent);
        boolean many = change.undo().size() > MOST_PARTS;
        String lost = content
                ? "Its undo would hold what a person wrote, which the history does not keep."
                : many ? "Its undo has more steps than the history keeps." : "";
        ChangeDetails details = new ChangeDetails(
                attempt.occasion(),
                attempt.kept(),
                cut(change.before()),
                first(change.command()),
                first(change.affected()),
                lost.isEmpty() ? change.undo() : List.of(),
                lost,
                Optional.of(attempt.micros()),
                Optional.empty());
        finish(record(attempt, ChangeRecord.State.DONE, Optional.empty(), change.result(), details));
        attempt.occasion().flatMap(Occasion::undoes).ifPresent(undone -> takeBack(undone, attempt));
    }

    /** Writes that it was tried and did not work. */
    public void failed(Attempt attempt, Problem problem, String text) {
        ChangeDetails asked = asked(attempt);
        ChangeDetails details = new ChangeDetails(
                asked.occasion(),
                asked.call(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                Optional.of(attempt.micros()),
                Optional.empty());
        finish(record(attempt, ChangeRecord.State.FAILED, Optional.of(problem), text, details));
    }

    /** The change is made by now; a result that cannot be written is told to the journal. */
    private void finish(ChangeRecord record) {
        told(record, () -> records.end(record));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void told(ChangeRecord record, Writing writing) {
        try {
            writing.write();
        } catch (UsedIdException e) {
            journal.trouble(
                    "an id that was used before was used again: " + record.id().value());
        } catch (IOException e) {
            journal.trouble("the result of " + record.id().value() + " is not in the history: " + Records.reason(e));
        }
        journal.record(record);
    }

    private void begin(ChangeRecord record, String ending) throws IOException {
        if (records.begin(record, ending)) {
            makeRoom();
        }
    }

    /** A change is not refused because old records stay. */
    private void makeRoom() {
        try {
            records.makeRoom();
        } catch (IOException e) {
            journal.trouble("the oldest records cannot be removed: " + Records.reason(e));
        }
    }

    /** The client said that this takes another change back; that counts where the change says so too. */
    private void takeBack(ChangeId undone, Attempt by) {
        try {
            boolean last = find(undone).map(ChangeRecord::details).map(ChangeDetails::undo).stream()
                    .filter(steps -> !steps.isEmpty())
                    .anyMatch(steps -> by.call()
                            .map(Call::quiet)
                            .equals(Optional.of(steps.getLast().quiet())));
            if (last) {
                records.undone(undone, by.id());
            }
        } catch (IOException e) {
            journal.trouble("that " + undone.value() + " was taken back is not in the history: " + Records.reason(e));
        } catch (HelperException e) {
            journal.trouble("that " + undone.value() + " was taken back is not in the history: " + e.sentence());
        }
    }

    /** Records a refusal; the same one again is counted, not repeated. */
    public void deny(Attempt asked, Problem problem, String text) {
        // Whoever is refused has paid nothing for the room that this takes.
        Attempt attempt = asked.brief();
        String what = attempt.method() + " " + attempt.target() + " " + problem;
        if (denials.size() >= MOST_DENIALS) {
            denials.clear();
        }
        int times = denials.merge(what, 1, Integer::sum);
        if (times == 1) {
            ChangeRecord record =
                    record(attempt, ChangeRecord.State.DENIED, Optional.of(problem), text, asked(attempt));
            told(record, () -> begin(record, Records.RESULT));
        } else if (Integer.bitCount(times) == 1) {
            journal.trouble("refused " + times + " times: " + what);
        }
    }

    /** Does something that changes nothing on the machine but is worth a record: unlocking, locking. */
    public <T> T witness(String method, Supplier<T> act) {
        Attempt attempt = new Attempt(ChangeId.random(random), method, "", Grade.LOOK);
        try {
            T result = act.get();
            ChangeRecord record = record(attempt, ChangeRecord.State.DONE, Optional.empty(), "", ChangeDetails.NONE);
            told(record, () -> begin(record, Records.RESULT));
            return result;
        } catch (HelperException e) {
            deny(attempt, e.problem(), e.sentence());
            throw e;
        }
    }

    /** What became of an attempt of this peer's user. */
    public Optional<ChangeRecord> find(ChangeId id) {
        return records.find(id);
    }

    /** The records of this peer's user, newest first, read as they are asked for. */
    public Iterator<ChangeRecord> own() {
        return records.newestFirst();
    }

    /** Everybody's records, newest first, read as they are asked for. */
    public Iterator<ChangeRecord> everybodys() {
        List<Iterator<ChangeRecord>> all = new ArrayList<>();
        try (DirectoryStream<Path> users = Files.newDirectoryStream(everybody, Files::isDirectory)) {
            for (Path user : users) {
                if (UID.matcher(String.valueOf(user.getFileName())).matches()) {
                    all.add(new Records(user, json, LIMITS).newestFirst());
                }
            }
        } catch (IOException e) {
            throw Records.unreadable(e);
        }
        return new MergedRecords(all);
    }

    private static ChangeDetails asked(Attempt attempt) {
        ChangeDetails none = ChangeDetails.NONE;
        return new ChangeDetails(
                attempt.occasion(),
                attempt.kept(),
                none.before(),
                none.command(),
                none.affected(),
                none.undo(),
                none.lost(),
                none.micros(),
                none.undoneBy());
    }

    private ChangeRecord record(
            Attempt attempt, ChangeRecord.State state, Optional<Problem> problem, String text, ChangeDetails details) {
        return new ChangeRecord(
                attempt.id(),
                attempt.at(),
                uid,
                pid,
                attempt.method(),
                attempt.target(),
                state,
                problem,
                cut(text),
                details);
    }

    private static String cut(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    private static List<String> first(List<String> texts) {
        return texts.stream().limit(MOST_PARTS).map(Audit::cut).toList();
    }
}
