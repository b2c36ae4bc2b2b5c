package org.reeve.helper.journals;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.helper.system.SafeOpen;

/**
 * One receiver's view of the directories: what it was told of, so that it hears of what is new, renamed, grown or gone. The
 * kernel tells what happens (inotify); journald makes a change of size after it wrote, because it writes to mapped memory.
 */
final class Telling {
    private static final long PACE_MILLIS = 250;

    private final List<SafeOpen.Directory> directories;
    private final Sink<JournalFiles> sink;
    private final Map<WatchKey, SafeOpen.Directory> watched = new HashMap<>();
    private final Map<String, HeldFile> told = new LinkedHashMap<>();

    Telling(List<SafeOpen.Directory> directories, Sink<JournalFiles> sink) {
        this.directories = directories;
        this.sink = sink;
    }

    void run() throws IOException {
        try (WatchService watch = FileSystems.getDefault().newWatchService();
                Cancel.Listening _ = sink.cancel().onCancel(() -> close(watch))) {
            for (SafeOpen.Directory directory : directories) {
                watched.put(watch(watch, directory), directory);
            }
            compare();
            tell(List.of(), true);
            listen(watch);
        } catch (ClosedWatchServiceException e) {
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        } finally {
            for (HeldFile held : told.values()) {
                held.file().close();
            }
        }
    }

    private static WatchKey watch(WatchService watch, SafeOpen.Directory directory) throws IOException {
        return directory
                .held()
                .register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
    }

    private static void close(WatchService watch) {
        try {
            watch.close();
        } catch (IOException e) {
            throw new IllegalStateException("the watch does not close", e);
        }
    }

    private void listen(WatchService watch) throws IOException, InterruptedException {
        long last = System.nanoTime();
        while (true) {
            WatchKey key = watch.take();
            // Several writes in one where they follow each other closely: a busy machine writes all the time.
            Thread.sleep(Math.max(0, PACE_MILLIS - (System.nanoTime() - last) / 1_000_000));
            last = System.nanoTime();
            sink.cancel().check();
            Events events = new Events();
            while (key != null) {
                events.add(key);
                key = watch.poll();
            }
            if (events.others) {
                compare();
            }
            grown(events.written);
        }
    }

    /** What happened since the last look. */
    private final class Events {
        private final Set<String> written = new HashSet<>();
        private boolean others;

        void add(WatchKey key) throws IOException {
            SafeOpen.Directory directory = watched.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.ENTRY_MODIFY
                        && directory != null
                        && event.context() instanceof Path name) {
                    written.add(directory.path().resolve(name).toString());
                } else {
                    others = true;
                }
            }
            if (!key.reset()) {
                throw new IOException("a directory of the journal was removed");
            }
        }
    }

    private void grown(Set<String> names) {
        List<JournalFile> news = new ArrayList<>();
        told.forEach((id, held) -> {
            if (names.contains(held.path())) {
                news.add(new JournalFile(id, held.path(), JournalChange.GREW, Optional.empty()));
            }
        });
        tell(news, false);
    }

    /**
     * Compares what there is with what was told: files that come, those under another name, those that are gone. A file that is
     * renamed meanwhile may be missed; of that the kernel tells again.
     */
    private void compare() throws IOException {
        List<JournalFile> renamed = new ArrayList<>();
        for (SafeOpen.Directory directory : directories) {
            List<Found> fresh = new ArrayList<>();
            for (Found found : list(directory)) {
                HeldFile known = told.get(found.id());
                if (known == null) {
                    fresh.add(found);
                } else if (!known.path().equals(found.path())) {
                    told.put(found.id(), known.renamed(found.path()));
                    renamed.add(new JournalFile(found.id(), found.path(), JournalChange.RENAMED, Optional.empty()));
                }
            }
            add(directory, fresh);
        }
        tell(renamed, false);
        tell(gone(), false);
    }

    private record Found(String id, String name, String path) {}

    private static List<Found> list(SafeOpen.Directory directory) throws IOException {
        List<Found> all = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory.held())) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.endsWith(".journal") || name.endsWith(".journal~")) {
                    id(entry)
                            .ifPresent(id -> all.add(new Found(
                                    id, name, directory.path().resolve(name).toString())));
                }
            }
        }
        return all;
    }

    /** Absent where it is gone already. */
    private static Optional<String> id(Path file) {
        try {
            return Optional.of(HeldFile.inode(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deleted, or moved away, not only renamed. */
    private List<JournalFile> gone() throws IOException {
        List<JournalFile> gone = new ArrayList<>();
        for (HeldFile held : List.copyOf(told.values())) {
            Optional<Path> folder = held.folder();
            if (directories.stream().noneMatch(directory -> folder.equals(Optional.of(directory.path())))) {
                told.remove(held.id());
                held.file().close();
                gone.add(new JournalFile(held.id(), held.path(), JournalChange.GONE, Optional.empty()));
            }
        }
        return gone;
    }

    private void add(SafeOpen.Directory directory, List<Found> fresh) throws IOException {
        for (int from = 0; from < fresh.size(); from += JournalFiles.MOST) {
            send(directory, fresh.subList(from, Math.min(from + JournalFiles.MOST, fresh.size())));
        }
    }

    private void send(SafeOpen.Directory directory, List<Found> some) throws IOException {
        List<JournalFile> news = new ArrayList<>();
        for (Found found : some) {
            Optional<HeldFile> file = HeldFile.open(directory, found.name());
            if (file.isPresent()) {
                hold(file.get()).ifPresent(news::add);
            }
        }
        tell(news, false);
    }

    /** Absent where it is known: it was renamed while it was listed. */
    private Optional<JournalFile> hold(HeldFile held) throws IOException {
        if (told.containsKey(held.id())) {
            held.file().close();
            return Optional.empty();
        }
        if (told.size() >= JournalFiles.MOST_AT_ALL) {
            held.file().close();
            throw new HelperException(
                    Problem.FAILED,
                    "This machine's journal has more than " + JournalFiles.MOST_AT_ALL
                            + " files; that is too many to pass. journalctl --vacuum-files deletes old ones.");
        }
        told.put(held.id(), held);
        Descriptor descriptor = new Descriptor(held.file().getFD());
        return Optional.of(new JournalFile(held.id(), held.path(), JournalChange.ADDED, Optional.of(descriptor)));
    }

    private void tell(List<JournalFile> news, boolean whole) {
        for (int from = 0; from < news.size(); from += JournalFiles.MOST) {
            sink.emit(new JournalFiles(news.subList(from, Math.min(from + JournalFiles.MOST, news.size())), false));
        }
        if (whole) {
            sink.emit(new JournalFiles(List.of(), true));
        }
        sink.flush();
    }
}
