package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitsChanged;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/** The machine's failed units, by systemd's signals, whether the page is shown or not. Window's thread only. */
final class FailedModel {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Calls calls;
    private final Background background;
    private final Consumer<List<Unit>> all;
    private final Consumer<List<UnitName>> changed;
    private final Map<String, UnitName> failed = new TreeMap<>();
    private Duration pause = FIRST_PAUSE;
    private final List<UnitChanged> early = new ArrayList<>();
    private boolean watched;
    private boolean read;

    /** Tells {@code all} which units there are when it has read them, and {@code changed} after every change which failed. */
    FailedModel(Calls calls, Background background, Consumer<List<Unit>> all, Consumer<List<UnitName>> changed) {
        this.calls = calls;
        this.background = background;
        this.all = all;
        this.changed = changed;
    }

    /** Watches first, then reads, so that nothing between the two is missed; begins anew where the helper went away. */
    void start() {
        watched = false;
        read = false;
        early.clear();
        Cancel token = new Cancel();
        Batch<UnitsChanged> batch = new Batch<>(background, token, told -> told(token, told));
        Cancel _ = background.read(
                _ -> {
                    calls.of(ServicesRead.class, token, stage -> {}).watch(Scope.SYSTEM, batch);
                    return token;
                },
                ended -> again(token),
                problem -> again(token));
    }

    private void told(Cancel token, List<UnitsChanged> told) {
        if (!watched) {
            watched = true;
            token.onCancel(background.read(this::look, this::show, problem -> again(token))::cancel);
        }
        List<UnitChanged> changes =
                told.stream().flatMap(one -> one.units().stream()).toList();
        if (!read) {
            early.addAll(changes);
        }
        apply(changes);
    }

    private void again(Cancel token) {
        if (token.cancelled()) {
            return;
        }
        token.cancel();
        Cancel _ = background.after(pause, this::start);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private List<Unit> look(Cancel cancel) {
        List<Unit> found = new ArrayList<>();
        calls.of(ServicesRead.class, cancel, stage -> {}).list(Scope.SYSTEM, List.of(), found::add);
        return found;
    }

    private void show(List<Unit> found) {
        pause = FIRST_PAUSE;
        all.accept(found);
        failed.clear();
        found.stream()
                .filter(FailedModel::failed)
                .forEach(unit -> failed.put(unit.name().value(), unit.name()));
        // What changed while it was read is newer than it.
        apply(List.copyOf(early));
        read = true;
        early.clear();
    }

    private void apply(List<UnitChanged> changes) {
        for (UnitChanged change : changes) {
            if (change.now().filter(FailedModel::failed).isPresent()) {
                failed.put(change.name().value(), change.name());
            } else {
                failed.remove(change.name().value());
            }
        }
        tell();
    }

    private void tell() {
        changed.accept(List.copyOf(failed.values()));
    }

    private static boolean failed(Unit unit) {
        return unit.active() == ActiveState.FAILED;
    }
}
