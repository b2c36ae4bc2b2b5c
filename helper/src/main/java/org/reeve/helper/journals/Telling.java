package org.reeve.helper.journals;

import java.io.FileInputStream;
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
import org.reeve.helper.system.Fds;
import org.reeve.helper.system.SafeOpen;

/**
 * One receiver's view of the directories: what it was told of, so that it hears of what is new, renamed, grown or gone. The
 * kernel tells what happens (inotify); journald makes a change of size after it wrote, because it writes to mapped memory.
 */
final class Telling {
    private static final long PACE_MILLIS = 250;

    /** What the kernel adds to the way of a file that is deleted, in /proc/self/fd. */
    private static final String DELETED = " (deleted)";

    /** As many as a receiver keeps. */
    private static final int MOST = 512;

    private final List<SafeOpen.Directory> directories;
    private final Sink<JournalFiles> sink;
    private final Map<WatchKey, SafeOpen.Directory> watched = new HashMap<>();
    private final Map<String, Held> told = new LinkedHashMap<>();

    Telling(List<SafeOpen.Directory> directories, Sink<JournalFiles> sink) {
        this.directories = directories;
        this.sink = sink;
    }

    /** A file that was told of. It stays open, or another one could get its inode, and with that its id, before it is told gone. */
    private record Held(String path, FileInputStream file) {
        boolean deleted() throws IOException {
            return (Integer) Files.getAttribute(held(file), "unix:nlink") == 0
                    || Files.readSymbolicLink(held(file)).toString().endsWith(DELETED);
        }

        /** Where it lies by now. */
        Optional<Path> folder() throws IOException {
            return Optional.ofNullable(Files.readSymbolicLink(held(file)).getParent());
        }
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
            for (Held held : told.values()) {
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
                Held known = told.get(found.id());
                if (known == null) {
                    fresh.add(found);
                } else if (!known.path().equals(found.path())) {
                    told.put(found.id(), new Held(found.path(), known.file()));
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
            return Optional.of(number(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String number(Path file, LinkOption... options) throws IOException {
        long device = (Long) Files.getAttribute(file, "unix:dev", options);
        long inode = (Long) Files.getAttribute(file, "unix:ino", options);
        return Long.toHexString(device) + ":" + inode;
    }

    private static Path held(FileInputStream file) throws IOException {
        return Fds.path(Fds.number(new Descriptor(file.getFD())));
    }

    private List<JournalFile> gone() throws IOException {
        List<JournalFile> gone = new ArrayList<>();
        for (Map.Entry<String, Held> known : List.copyOf(told.entrySet())) {
            Held held = known.getValue();
            if (held.deleted() || elsewhere(held)) {
                told.remove(known.getKey());
                held.file().close();
                gone.add(new JournalFile(known.getKey(), held.path(), JournalChange.GONE, Optional.empty()));
            }
        }
        return gone;
    }

    /** A file that was moved away, not only renamed. */
    private boolean elsewhere(Held held) throws IOException {
        Optional<Path> folder = held.folder();
        return directories.stream().map(SafeOpen.Directory::path).noneMatch(path -> folder.equals(Optional.of(path)));
    }

    private void add(SafeOpen.Directory directory, List<Found> fresh) throws IOException {
        for (int from = 0; from < fresh.size(); from += JournalFiles.MOST) {
            send(directory, fresh.subList(from, Math.min(from + JournalFiles.MOST, fresh.size())));
        }
    }

    private void send(SafeOpen.Directory directory, List<Found> some) throws IOException {
        List<JournalFile> news = new ArrayList<>();
        for (Found found : some) {
            Optional<FileInputStream> file = open(directory, found);
            if (file.isPresent()) {
                hold(found, file.get()).ifPresent(news::add);
            }
        }
        tell(news, false);
    }

    /** Absent where it is a link, not root's, or was renamed or deleted meanwhile; the receiver simply does not get it. */
    private static Optional<FileInputStream> open(SafeOpen.Directory directory, Found found) {
        try {
            return Optional.of(directory.file(found.name()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Another file may have got the name since it was listed: what is open counts. Absent where that one is known. */
    private Optional<JournalFile> hold(Found found, FileInputStream file) throws IOException {
        String id = number(held(file));
        if (told.containsKey(id)) {
            file.close();
            return Optional.empty();
        }
        if (told.size() >= MOST) {
            file.close();
            throw new HelperException(
                    Problem.FAILED, "This machine's journal has more than " + MOST + " files; that is too many.");
        }
        told.put(id, new Held(found.path(), file));
        Descriptor descriptor = new Descriptor(file.getFD());
        return Optional.of(new JournalFile(id, found.path(), JournalChange.ADDED, Optional.of(descriptor)));
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
