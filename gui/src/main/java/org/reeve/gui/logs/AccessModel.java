package org.reeve.gui.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.api.logs.LogsRead;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/**
 * Everybody's entries: root opens the files, the own helper gets them to read. They are kept open here too, so that a helper
 * that has to be started again gets them without another question. Window's thread, but for what says otherwise.
 */
final class AccessModel {
    /** What is asked for. */
    static final Call CALL = Call.of("logs.confidential.journals");

    private final Calls calls;
    private final Background background;
    private final LogsModel model;
    private final ReadOnlyObjectWrapper<Access> access = new ReadOnlyObjectWrapper<>(new Access.Own());
    private final Map<String, JournalFile> kept = new LinkedHashMap<>();
    private Cancel token = new Cancel();

    /** What may be read. */
    sealed interface Access {
        /** What the user may read anyway. */
        record Own() implements Access {}

        /** More is asked for. */
        record Asking() implements Access {}

        /** Everything. */
        record Whole() implements Access {}

        /** Everything that there was; of files that came since nobody tells any more. */
        record Old(HelperException problem) implements Access {}

        /** More could be read until somebody locked. */
        record Locked() implements Access {}

        /** More was asked for in vain. */
        record Refused(HelperException problem) implements Access {}
    }

    AccessModel(Calls calls, Background background, LogsModel model) {
        this.calls = calls;
        this.background = background;
        this.model = model;
    }

    ReadOnlyObjectProperty<Access> access() {
        return access.getReadOnlyProperty();
    }

    /** This machine's journal, as much of it as is open. */
    JournalSource source() {
        return switch (access.get()) {
            case Access.Whole _, Access.Old _ -> JournalSource.passed();
            case Access.Own _, Access.Asking _, Access.Refused _, Access.Locked _ -> JournalSource.mine();
        };
    }

    /** Asks for everybody's entries, and shows them. */
    void ask() {
        token.cancel();
        Cancel now = new Cancel();
        token = now;
        access.set(new Access.Asking());
        Cancel job = background.read(
                _ -> {
                    calls.of(LogsConfidential.class, now, stage -> {}).journals(files -> take(files, now));
                    return now;
                },
                done -> lost(new HelperException(Problem.DISCONNECTED, "The helper ended.")),
                this::lost);
        Cancel.Listening _ = now.onCancel(job::cancel);
    }

    /** Stops asking. */
    void giveUp() {
        token.cancel();
        access.set(new Access.Own());
    }

    /** Shows what the user may read anyway, and forgets the rest. */
    void own() {
        leave(new Access.Own());
    }

    /** A directory that is shown is nobody's secret, and stays. */
    private void leave(Access instead) {
        token.cancel();
        access.set(instead);
        background.run(this::forget);
        if (model.source().get().kind() != JournalKind.DIRECTORY) {
            model.open(JournalSource.mine());
        }
    }

    private void lost(HelperException problem) {
        if (access.get() instanceof Access.Asking) {
            access.set(new Access.Refused(problem));
        } else if (problem.problem() == Problem.DENIED) {
            leave(new Access.Locked());
        } else {
            access.set(new Access.Old(problem));
        }
    }

    /** On the thread that asks. */
    private void take(JournalFiles files, Cancel now) {
        now.check();
        keep(files);
        calls.of(LogsRead.class, now, stage -> {}).pass(files);
        if (files.whole()) {
            background.show(() -> whole(now));
        }
    }

    private void whole(Cancel now) {
        if (!now.cancelled() && !(access.get() instanceof Access.Whole)) {
            access.set(new Access.Whole());
            model.open(JournalSource.passed());
        }
    }

    private synchronized void keep(JournalFiles files) {
        for (JournalFile file : files.files()) {
            switch (file.change()) {
                case ADDED -> replace(file);
                case GONE -> release(file.id());
                case RENAMED, GREW -> {}
            }
        }
    }

    private void replace(JournalFile file) {
        release(file.id());
        kept.put(file.id(), file);
    }

    private void release(String id) {
        JournalFile before = kept.remove(id);
        if (before != null) {
            close(before);
        }
    }

    private static void close(JournalFile file) {
        file.file().ifPresent(descriptor -> {
            try {
                descriptor.close();
            } catch (IOException e) {
                // It was only read from: nothing is lost, and there is nothing to do about it.
            }
        });
    }

    /** Passes the files again to a helper that was started again. Blocks; any thread but the window's. */
    void restore() {
        List<JournalFile> all = held();
        for (int i = 0; i < all.size(); i += JournalFiles.MOST) {
            int end = Math.min(all.size(), i + JournalFiles.MOST);
            calls.of(LogsRead.class, new Cancel(), stage -> {})
                    .pass(new JournalFiles(all.subList(i, end), end == all.size()));
        }
    }

    private synchronized List<JournalFile> held() {
        return new ArrayList<>(kept.values());
    }

    private void forget() {
        release();
        try {
            calls.of(LogsRead.class, new Cancel(), stage -> {}).forget();
        } catch (HelperException e) {
            // A helper that cannot be asked has forgotten them when it ends.
        }
    }

    private synchronized void release() {
        kept.values().forEach(AccessModel::close);
        kept.clear();
    }

    /** The window closes. */
    void close() {
        token.cancel();
        release();
    }
}
