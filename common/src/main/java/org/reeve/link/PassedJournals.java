package org.reeve.link;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.api.logs.LogsRead;

/**
 * Takes the journal files that root gives out and passes them on to the own helper, again where that was started anew: so
 * nobody is asked a second time because the reader of the files had to be replaced. Thread-safe.
 */
public final class PassedJournals implements Closeable {
    private final Link link;
    private final LogsRead own;
    private final Map<String, JournalFile> files = new LinkedHashMap<>();

    /** Passes from one helper of the link to the other. */
    public PassedJournals(Link link) {
        this.link = link;
        own = link.of(LogsRead.class);
    }

    /**
     * Asks root for the files and passes on what comes, until it is cancelled.
     *
     * @param stage hears that a prompt opens and closes
     * @param whole runs once, when all files that there are have been passed
     * @throws HelperException why there are none, or {@link Problem#CANCELLED}
     */
    public void run(Cancel cancel, Consumer<Stage> stage, Runnable whole) {
        link.of(LogsConfidential.class, cancel, stage).journals(news -> {
            take(news);
            if (news.whole()) {
                whole.run();
            }
        });
    }

    private void take(JournalFiles news) {
        keep(news);
        try {
            own.pass(news);
        } catch (HelperException e) {
            if (e.problem() != Problem.DISCONNECTED) {
                throw e;
            }
            again();
        }
    }

    private synchronized void keep(JournalFiles news) {
        for (JournalFile file : news.files()) {
            switch (file.change()) {
                case ADDED -> Optional.ofNullable(files.put(file.id(), file)).ifPresent(PassedJournals::close);
                case GONE -> Optional.ofNullable(files.remove(file.id())).ifPresent(PassedJournals::close);
                case RENAMED, GREW -> {
                    // The file is the same; its name matters to the helper that runs, which is told.
                }
            }
        }
    }

    /** Passes all files again, to a helper that was started anew. */
    public void again() {
        for (JournalFiles part : parts()) {
            own.pass(part);
        }
    }

    private synchronized List<JournalFiles> parts() {
        List<JournalFile> all = List.copyOf(files.values());
        List<JournalFiles> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += JournalFiles.MOST) {
            parts.add(new JournalFiles(all.subList(from, Math.min(from + JournalFiles.MOST, all.size())), false));
        }
        return parts;
    }

    /** Closes the files on this side. What was passed on is the own helper's, until {@link LogsRead#forget}. */
    @Override
    public synchronized void close() {
        files.values().forEach(PassedJournals::close);
        files.clear();
    }

    private static void close(JournalFile file) {
        try {
            if (file.file().isPresent()) {
                file.file().get().close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a file that is only read cannot fail to be closed", e);
        }
    }
}
