package org.reeve.gui.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.JournalState;
import org.reeve.api.logs.LogBoot;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogsRead;
import org.reeve.gui.work.Background;

/** What there is to choose from: units, identifiers, boots; and which files there are. Window's thread only. */
final class CatalogModel {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AGAIN = 4;
    private static final Comparator<LogUnit> BY_NAME =
            Comparator.comparing(LogUnit::name, String.CASE_INSENSITIVE_ORDER).thenComparing(LogUnit::user);

    private final Queries queries;
    private final Background background;
    private final ObservableList<LogUnit> units = FXCollections.observableArrayList();
    private final ObservableList<String> identifiers = FXCollections.observableArrayList();
    private final ObservableList<LogBoot> boots = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<JournalState>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private Cancel token = new Cancel();
    private int failures;

    CatalogModel(Queries queries, Background background) {
        this.queries = queries;
        this.background = background;
    }

    /** The units that wrote something, by name. */
    ObservableList<LogUnit> units() {
        return units;
    }

    /** The identifiers, by name. */
    ObservableList<String> identifiers() {
        return identifiers;
    }

    /** The boots, newest first. */
    ObservableList<LogBoot> boots() {
        return boots;
    }

    /** The files; none before they are known. */
    ReadOnlyObjectProperty<List<JournalState>> files() {
        return files.getReadOnlyProperty();
    }

    /** Whether it is known which files there are. There may be none, and then only this tells that it is. */
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Whether the system's own journal is among what can be read. */
    boolean whole() {
        return files.get().stream()
                .anyMatch(file -> file.fault().isEmpty() && name(file).startsWith("system"));
    }

    private static String name(JournalState file) {
        return file.file().substring(file.file().lastIndexOf('/') + 1);
    }

    /** Reads all of it, one after the other. What cannot be read is left as it was: the page's rows say why. */
    void read(JournalSource source) {
        failures = 0;
        start(source);
    }

    private void start(JournalSource source) {
        token.cancel();
        Cancel now = new Cancel();
        token = now;
        Cancel job = background.read(
                _ -> queries.ask(source, now, read -> {
                    // First, for it decides whether everybody's entries are offered.
                    tell(now, CatalogModel.<JournalState>gather(sink -> read.files(source, sink)), this::files);
                    tell(now, read.boots(source).reversed(), boots::setAll);
                    tell(now, units(read, source), units::setAll);
                    tell(now, identifiers(read, source), identifiers::setAll);
                    return now;
                }),
                done -> {},
                problem -> failed(source, problem));
        Cancel.Listening _ = now.onCancel(job::cancel);
    }

    /** A helper that ended is started again by the next call, and one that has too much to do has less of it soon. */
    private void failed(JournalSource source, HelperException problem) {
        boolean passing = problem.problem() == Problem.DISCONNECTED || problem.problem() == Problem.BUSY;
        if (passing && failures < AGAIN) {
            failures++;
            Cancel wait = background.after(PAUSE, () -> start(source));
            Cancel.Listening _ = token.onCancel(wait::cancel);
        }
    }

    private <T> void tell(Cancel now, List<T> all, Consumer<List<T>> shown) {
        background.show(() -> {
            if (!now.cancelled()) {
                shown.accept(all);
            }
        });
    }

    private static List<LogUnit> units(LogsRead read, JournalSource source) {
        return CatalogModel.<LogUnit>gather(sink -> read.units(source, sink)).stream()
                .sorted(BY_NAME)
                .toList();
    }

    private static List<String> identifiers(LogsRead read, JournalSource source) {
        return CatalogModel.<String>gather(sink -> read.identifiers(source, sink)).stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void files(List<JournalState> all) {
        files.set(new ArrayList<>(all));
        known.set(true);
    }

    private static <T> List<T> gather(Consumer<Sink<T>> stream) {
        List<T> all = new ArrayList<>();
        stream.accept(all::add);
        return List.copyOf(all);
    }

    /** Stops reading. */
    void stop() {
        token.cancel();
    }
}
