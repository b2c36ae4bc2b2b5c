package org.reeve.helper.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalState;
import org.reeve.helper.system.Fds;

/** The journal files that were passed to this helper, and what happens to them. Thread-safe. */
final class Passed {
    private final Fds fds;
    private final DescriptorOpening opening;
    private final Map<String, File> files = new LinkedHashMap<>();
    private long generation;
    private long growth;

    /** Of a generation: the first at which it can be read. */
    private record File(String name, int number, Optional<String> fault, long since) {
        File from(long generation) {
            return new File(name, number, fault, generation);
        }
    }

    /**
     * What there is to hear of.
     *
     * @param generation changes when there are other files
     * @param growth changes when something was written as well
     */
    record News(long generation, long growth) {}

    Passed(Fds fds) {
        this.fds = fds;
        this.opening = new DescriptorOpening(fds);
    }

    /**
     * Takes note; files that come along are kept under numbers of our own. What comes in one message is there at once: who
     * reads on must not see the newer of two files first.
     */
    void take(JournalFiles news) {
        Map<String, File> come = new LinkedHashMap<>();
        try {
            for (JournalFile file : news.files()) {
                if (file.change() == JournalChange.ADDED) {
                    if (come.containsKey(file.id())) {
                        throw new HelperException(Problem.INVALID, "A journal comes once in a message.");
                    }
                    int number = keep(file);
                    come.put(file.id(), new File(file.name(), number, opening.fault(number), 0));
                }
            }
            take(news, come);
        } catch (HelperException e) {
            come.values().forEach(file -> fds.close(file.number()));
            throw e;
        }
    }

    private int keep(JournalFile file) {
        try {
            int came = Fds.number(file.file().orElseThrow());
            if (!Fds.readsRegularFile(came)) {
                throw new HelperException(
                        Problem.INVALID, "A journal is a file that is open for reading and nothing else.");
            }
            return fds.duplicate(came);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, file.name() + " cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    private synchronized void take(JournalFiles news, Map<String, File> come) {
        long fresh = come.keySet().stream().filter(id -> !files.containsKey(id)).count();
        if (files.size() + fresh > JournalFiles.MOST_AT_ALL) {
            throw new HelperException(
                    Problem.FAILED, "More than " + JournalFiles.MOST_AT_ALL + " journal files are too many.");
        }
        boolean others = false;
        for (JournalFile file : news.files()) {
            String id = file.id();
            others |= switch (file.change()) {
                case ADDED -> put(id, Objects.requireNonNull(come.get(id)));
                case RENAMED -> rename(file) && repaired(id);
                case GREW -> repaired(id);
                case GONE -> remove(id);
            };
        }
        told(others);
    }

    /** One that is passed again is no other file: what it holds was read already. */
    private boolean put(String id, File file) {
        File before = files.get(id);
        if (before == null) {
            files.put(id, file.from(generation + 1));
            return true;
        }
        fds.close(before.number());
        boolean again = before.fault().isEmpty() && file.fault().isEmpty();
        files.put(id, file.from(again ? before.since() : generation + 1));
        return !again;
    }

    /** A file that was passed while it was being made can be read once it grew. */
    private boolean repaired(String id) {
        File file = files.get(id);
        if (file == null || file.fault().isEmpty()) {
            return false;
        }
        Optional<String> fault = opening.fault(file.number());
        files.put(id, new File(file.name(), file.number(), fault, generation + 1));
        return fault.isEmpty();
    }

    private boolean rename(JournalFile file) {
        File known = files.get(file.id());
        if (known != null) {
            files.put(file.id(), new File(file.name(), known.number(), known.fault(), known.since()));
        }
        return known != null;
    }

    private boolean remove(String id) {
        File gone = files.remove(id);
        if (gone != null) {
            fds.close(gone.number());
        }
        return gone != null;
    }

    /** Forgets all files. */
    synchronized void forget() {
        List.copyOf(files.keySet()).forEach(this::remove);
        told(true);
    }

    private synchronized void told(boolean others) {
        growth++;
        generation += others ? 1 : 0;
        notifyAll();
    }

    synchronized News news() {
        return new News(generation, growth);
    }

    /** Waits until there is something to hear of that {@code known} does not know. */
    News await(News known, Cancel cancel) {
        try (Cancel.Listening _ = cancel.onCancel(this::wake)) {
            return awaitNews(known, cancel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private synchronized News awaitNews(News known, Cancel cancel) throws InterruptedException {
        while (news().equals(known)) {
            cancel.check();
            wait();
        }
        cancel.check();
        return news();
    }

    private synchronized void wake() {
        notifyAll();
    }

    /**
     * Opens all that can be read. A file that was deleted a moment ago, of which nobody has told yet, would keep libsystemd from
     * opening any: it is left out.
     */
    Journal open() {
        return opening.open(duplicates(file -> true));
    }

    /** The same, without what came, or became readable, later than that. */
    Journal open(News now) {
        return opening.open(duplicates(file -> file.since() <= now.generation()));
    }

    /** Opens those that came, or became readable, between two moments; absent where none have. */
    Optional<Journal> openAdded(News known, News now) {
        List<Integer> numbers =
                duplicates(file -> file.since() > known.generation() && file.since() <= now.generation());
        return opening.openSome(numbers);
    }

    private synchronized List<Integer> duplicates(Predicate<File> which) {
        if (files.isEmpty()) {
            throw new HelperException(Problem.NOT_FOUND, "No journal was passed to this helper.");
        }
        List<Integer> numbers = new ArrayList<>();
        try {
            for (File file : files.values()) {
                if (file.fault().isEmpty() && which.test(file)) {
                    numbers.add(fds.duplicate(file.number()));
                }
            }
            return numbers;
        } catch (IOException e) {
            numbers.forEach(fds::close);
            throw new HelperException(Problem.FAILED, "The journal cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    /** Those that cannot be read. */
    synchronized List<JournalFault> faults() {
        return files.values().stream()
                .flatMap(file -> file.fault().map(why -> new JournalFault(file.name(), why)).stream())
                .toList();
    }

    /** All of them. */
    synchronized List<JournalState> states() {
        return files.values().stream()
                .map(file -> new JournalState(file.name(), size(file.number()), file.fault()))
                .toList();
    }

    private static long size(int number) {
        try {
            return Files.size(Fds.path(number));
        } catch (IOException e) {
            return 0;
        }
    }
}
