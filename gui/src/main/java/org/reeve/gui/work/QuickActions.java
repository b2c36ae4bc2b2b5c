package org.reeve.gui.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Contract;

/** The quick actions, in their order; no two of them make the same call. Window's thread only; the file is used on others. */
public final class QuickActions {
    private final ObservableList<QuickAction> all = FXCollections.observableArrayList();
    private final ObservableList<QuickTrouble> troubles = FXCollections.observableArrayList();
    // Held, because a view that nobody holds is collected, and its listeners hear nothing any more.
    private final ObservableList<QuickAction> shown = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<QuickTrouble> told = FXCollections.unmodifiableObservableList(troubles);
    private final QuickForm form = new QuickForm(Contract.reeve());
    private final Optional<Kept> kept;
    private List<QuickAction> onDisk = List.of();
    private boolean syncing;
    private boolean again;
    private boolean taking;

    private record Kept(QuickFile file, Background background) {}

    /** In memory only. */
    public QuickActions() {
        kept = Optional.empty();
    }

    /** Kept in a file: read now, in the background, and written after every change. */
    public QuickActions(Path file, Background background) {
        kept = Optional.of(new Kept(new QuickFile(file, form), background));
        all.addListener((ListChangeListener<QuickAction>) change -> {
            if (!taking) {
                sync();
            }
        });
        sync();
    }

    /** The user's own. */
    public static QuickActions ofUser(Background background) {
        return new QuickActions(QuickFile.ofUser(Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))), background);
    }

    /** All of them. */
    public ObservableList<QuickAction> all() {
        return shown;
    }

    /** What is the matter with their file. */
    public ObservableList<QuickTrouble> troubles() {
        return told;
    }

    /** Whether a call can be one: it changes something and is over then. */
    public boolean takes(Call call) {
        return form.takes(call);
    }

    /** Whether one of them makes a call. */
    public boolean has(Call call) {
        return all.stream().anyMatch(action -> action.call().equals(call));
    }

    /** Adds one at the end; a call that is there already stays where it is. */
    public void add(QuickAction action) {
        insert(all.size(), action);
    }

    /** Adds one at a place, or at the end where there are fewer; a call that is there already stays where it is. */
    public void insert(int place, QuickAction action) {
        if (!has(action.call())) {
            all.add(Math.clamp(place, 0, all.size()), action);
        }
    }

    /** Puts {@code now} where {@code before} was, unless another one makes its call already. */
    public void replace(QuickAction before, QuickAction now) {
        if (before.call().equals(now.call()) || !has(now.call())) {
            all.replaceAll(action -> action.equals(before) ? now : action);
        }
    }

    /** Removes the one that makes a call. */
    public void remove(Call call) {
        all.removeIf(action -> action.call().equals(call));
    }

    /** Moves one to another place. */
    public void move(int from, int to) {
        List<QuickAction> order = new ArrayList<>(all);
        order.add(to, order.remove(from));
        all.setAll(order);
    }

    /** Takes in what somebody else wrote to the file, and writes what is not written yet. */
    public void sync() {
        kept.ifPresent(file -> {
            if (syncing) {
                again = true;
            } else {
                begin(file);
            }
        });
    }

    private void begin(Kept file) {
        syncing = true;
        again = false;
        List<QuickAction> before = onDisk;
        List<QuickAction> mine = List.copyOf(all);
        Cancel _ = file.background()
                .read(
                        cancel -> file.file().sync(before, mine),
                        synced -> synced(file, mine, synced),
                        problem -> failed(file, problem));
    }

    private void synced(Kept file, List<QuickAction> mine, QuickFile.Synced synced) {
        syncing = false;
        onDisk = synced.onDisk();
        take(QuickMerge.of(mine, List.copyOf(all), synced.actions()));
        tell(synced.troubles());
        if (again) {
            begin(file);
        }
    }

    private void failed(Kept file, HelperException problem) {
        syncing = false;
        tell(List.of(new QuickTrouble.Unwritable(file.file().path(), problem.sentence())));
    }

    private void take(List<QuickAction> now) {
        if (!now.equals(all)) {
            taking = true;
            all.setAll(now);
            taking = false;
        }
    }

    /** A file that was broken once stays told, while what lasts is told as it is now. */
    private void tell(List<QuickTrouble> now) {
        List<QuickTrouble> fresh = Stream.concat(
                        troubles.stream().filter(QuickTrouble.Broken.class::isInstance), now.stream())
                .distinct()
                .toList();
        if (!fresh.equals(troubles)) {
            troubles.setAll(fresh);
        }
    }

    /** What was told is known. */
    public void known(QuickTrouble trouble) {
        troubles.remove(trouble);
    }

    /** Reads what a file of somebody's choice would add; on the window's thread tells it, or why not. */
    public void look(Path other, Consumer<QuickForm.Content> shown, Consumer<String> failed) {
        io(file -> file.look(other), shown, failed);
    }

    /** Writes all of them to a file of somebody's choice; on the window's thread tells that, or why not. */
    public void export(Path other, Runnable done, Consumer<String> failed) {
        List<QuickAction> mine = List.copyOf(all);
        io(
                file -> {
                    file.export(other, mine);
                    return mine;
                },
                written -> done.run(),
                failed);
    }

    private interface Work<T> {
        T on(QuickFile file) throws IOException;
    }

    private <T> void io(Work<T> work, Consumer<T> shown, Consumer<String> failed) {
        kept.ifPresent(file -> {
            Cancel _ = file.background()
                    .read(
                            cancel -> {
                                try {
                                    return work.on(file.file());
                                } catch (IOException e) {
                                    throw new HelperException(Problem.FAILED, QuickFile.reason(e), e);
                                }
                            },
                            shown,
                            problem -> failed.accept(problem.sentence()));
        });
    }

    /** The window ends: what is not on disk yet is written now. */
    public void closing() {
        kept.filter(file -> syncing || !onDisk.equals(all)).ifPresent(file -> {
            QuickFile.Synced synced = file.file().sync(onDisk, List.copyOf(all));
            onDisk = synced.onDisk();
        });
    }
}
