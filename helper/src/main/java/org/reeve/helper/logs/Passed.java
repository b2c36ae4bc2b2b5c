package org.reeve.helper.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalState;
import org.reeve.helper.system.Fds;

/** The journal files that were passed to this helper, and what happens to them. Thread-safe. */
final class Passed {
    private static final int MOST = 512;

    private final Fds fds;
    private final Map<String, File> files = new LinkedHashMap<>();
    private long generation;
    private long growth;

    private record File(String name, int number, Optional<String> fault) {}

    /**
     * What there is to hear of.
     *
     * @param generation changes when there are other files
     * @param growth changes when something was written as well
     */
    record News(long generation, long growth) {}

    Passed(Fds fds) {
        this.fds = fds;
    }

    /** Takes note; files that come along are kept under numbers of our own. */
    void take(JournalFiles news) {
        for (JournalFile file : news.files()) {
            switch (file.change()) {
                case ADDED -> add(file);
                case RENAMED -> rename(file);
                case GREW -> told(false);
                case GONE -> remove(file.id());
            }
        }
    }

    private void add(JournalFile file) {
        try {
            int came = Fds.number(file.file().orElseThrow());
            if (!Fds.readsRegularFile(came)) {
                throw new HelperException(
                        Problem.INVALID, "A journal is a file that is open for reading and nothing else.");
            }
            int number = fds.duplicate(came);
            put(file.id(), new File(file.name(), number, fault(number)));
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, file.name() + " cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    /** Opened once alone: libsystemd refuses all where it refuses one. */
    private Optional<String> fault(int number) throws IOException {
        int trial = fds.duplicate(number);
        try {
            Journal.descriptors(List.of(trial)).close();
            return Optional.empty();
        } catch (HelperException e) {
            fds.close(trial);
            return Optional.of(e.sentence());
        }
    }

    private synchronized void put(String id, File file) {
        File before = files.put(id, file);
        if (before != null) {
            fds.close(before.number());
        }
        if (files.size() > MOST) {
            remove(id);
            throw new HelperException(Problem.FAILED, "More than " + MOST + " journal files are too many.");
        }
        told(true);
    }

    private synchronized void rename(JournalFile file) {
        File known = files.get(file.id());
        if (known != null) {
            files.put(file.id(), new File(file.name(), known.number(), known.fault()));
        }
    }

    private synchronized void remove(String id) {
        File gone = files.remove(id);
        if (gone != null) {
            fds.close(gone.number());
            told(true);
        }
    }

    /** Forgets all files. */
    synchronized void forget() {
        List.copyOf(files.keySet()).forEach(this::remove);
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
        List<Integer> numbers = duplicates();
        try {
            return Journal.descriptors(numbers);
        } catch (HelperException e) {
            return openSome(numbers, e);
        }
    }

    private Journal openSome(List<Integer> numbers, HelperException problem) {
        List<Integer> left = new ArrayList<>();
        for (int number : numbers) {
            if (readable(number)) {
                left.add(number);
            } else {
                fds.close(number);
            }
        }
        try {
            if (left.isEmpty() || left.size() == numbers.size()) {
                throw problem;
            }
            return Journal.descriptors(left);
        } catch (HelperException e) {
            left.forEach(fds::close);
            throw e;
        }
    }

    private boolean readable(int number) {
        try {
            return fault(number).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized List<Integer> duplicates() {
        if (files.isEmpty()) {
            throw new HelperException(Problem.NOT_FOUND, "No journal was passed to this helper.");
        }
        List<Integer> numbers = new ArrayList<>();
        try {
            for (File file : files.values()) {
                if (file.fault().isEmpty()) {
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
