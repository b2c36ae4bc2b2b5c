package org.reeve.gui.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Texts;

/** What is done to processes: what it is called, what else follows, and who may. Window's thread only. */
final class Deeds {
    private static final int MOST_REMEMBERED = 256;
    private static final Set<String> SESSION = Set.of(
            "systemd",
            "gnome-shell",
            "kwin_wayland",
            "kwin_x11",
            "plasmashell",
            "Xorg",
            "Xwayland",
            "sway",
            "labwc",
            "lxqt-session",
            "xfce4-session",
            "cinnamon",
            "mate-session",
            "gnome-session-b",
            "dbus-daemon",
            "dbus-broker");

    private final ProcessWords words;
    private final Texts texts;
    private final ProcessesModel model;
    private final Actions actions;
    private final Desk desk;
    private final long window;

    /** What was acted on, by name: a process that was ended is in no table any more when that is told. */
    private final Map<ProcessId, RunningProcess> actedOn = new LinkedHashMap<>();

    /** {@code window} is the pid of this window. */
    Deeds(ProcessWords words, ProcessesModel model, Actions actions, Desk desk, long window) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.actions = actions;
        this.desk = desk;
        this.window = window;
    }

    /** Whether the user may do it by himself. */
    boolean own(Act act) {
        Optional<RunningProcess> known = model.find(act.process());
        boolean mine = known.filter(one -> one.facts().own()).isPresent();
        return mine
                && switch (act) {
                    case Act.Nicer(ProcessId _, var nice) ->
                        nice.value() >= known.orElseThrow().figures().nice();
                    case Act.Io(ProcessId _, var priority) -> priority.kind() != IoClass.REALTIME;
                    case Act.Tree(ProcessId process) ->
                        tree(process).stream()
                                .flatMap(id -> model.find(id).stream())
                                .allMatch(one -> one.facts().own());
                    case Act.Signal _, Act.Affinity _ -> true;
                };
    }

    /** Does it to all of them; one password prompt where several need one. */
    void run(List<Act> acts) {
        List<Call> calls = acts.stream().map(act -> act.call(own(act))).toList();
        long guarded = acts.stream().filter(act -> !own(act)).count();
        if (guarded > 1) {
            desk.unlock(problem -> {
                if (problem.isEmpty()) {
                    calls.forEach(actions::run);
                }
            });
        } else {
            calls.forEach(actions::run);
        }
    }

    /** A process and what is below it, those above first. */
    List<ProcessId> tree(ProcessId root) {
        Map<Integer, List<ProcessId>> children = new HashMap<>();
        model.all().stream()
                .sorted(Comparator.comparingInt(one -> one.id().pid()))
                .forEach(one -> children.computeIfAbsent(one.facts().parent(), _ -> new ArrayList<>())
                        .add(one.id()));
        List<ProcessId> found = new ArrayList<>(List.of(root));
        Set<ProcessId> seen = new HashSet<>(found);
        for (int i = 0; i < found.size(); i++) {
            children.getOrDefault(found.get(i).pid(), List.of()).stream()
                    .filter(seen::add)
                    .forEach(found::add);
        }
        return found;
    }

    List<String> command(Act act) {
        return act.command(act instanceof Act.Tree(ProcessId process) ? tree(process) : List.of());
    }

    /** Words of a call of this feature. */
    Optional<CallWords> words(Call call, Consumer<ProcessId> show) {
        return Act.of(call).map(act -> words(act, () -> show.accept(act.process())));
    }

    private CallWords words(Act act, Runnable show) {
        String name = words.subject(remembered(act.process()), act.process().pid());
        String kind = kind(act);
        Object detail = detail(act);
        return new CallWords(
                Feather.CPU,
                "utilities-system-monitor",
                texts.get("call." + kind, name, detail),
                texts.get("calling." + kind, name, detail),
                texts.get("done." + kind, name, detail),
                texts.get("not." + kind, name, detail),
                command(act),
                told -> told.accept(consequences(act)),
                show);
    }

    private Optional<RunningProcess> remembered(ProcessId id) {
        Optional<RunningProcess> known = model.find(id);
        known.ifPresent(one -> actedOn.put(id, one));
        if (actedOn.size() > MOST_REMEMBERED) {
            actedOn.remove(actedOn.keySet().iterator().next());
        }
        return known.or(() -> Optional.ofNullable(actedOn.get(id)));
    }

    private static String kind(Act act) {
        return switch (act) {
            case Act.Signal(ProcessId _, ProcessSignal signal) ->
                switch (signal) {
                    case TERM, KILL, STOP, CONT -> signal.name();
                    case INT, HUP, QUIT, ABRT, USR1, USR2 -> "signal";
                };
            case Act.Tree _ -> "tree";
            case Act.Nicer _ -> "nice";
            case Act.Io _ -> "io";
            case Act.Affinity _ -> "affinity";
        };
    }

    private Object detail(Act act) {
        return switch (act) {
            case Act.Signal signal -> "SIG" + signal.signal().name();
            case Act.Tree _ -> "";
            case Act.Nicer nicer -> nicer.nice().toString();
            case Act.Io io -> words.ioPriority(io.priority());
            case Act.Affinity affinity -> affinity.processors().list();
        };
    }

    /** What may follow that nobody thought of. */
    List<String> consequences(Act act) {
        boolean ends =
                switch (act) {
                    case Act.Signal(ProcessId _, ProcessSignal signal) ->
                        switch (signal) {
                            case TERM, KILL, INT, HUP, QUIT, ABRT, STOP -> true;
                            case USR1, USR2, CONT -> false;
                        };
                    case Act.Tree _ -> true;
                    case Act.Nicer _, Act.Io _, Act.Affinity _ -> false;
                };
        List<ProcessId> hit = act instanceof Act.Tree(ProcessId process) ? tree(process) : List.of(act.process());
        List<String> told = new ArrayList<>();
        if (ends && hit.stream().anyMatch(id -> id.pid() == window)) {
            told.add(texts.get("consequence.window"));
        }
        if (ends && hit.stream().flatMap(id -> model.find(id).stream()).anyMatch(Deeds::holdsASession)) {
            told.add(texts.get("consequence.session"));
        }
        return told;
    }

    private static boolean holdsASession(RunningProcess process) {
        return SESSION.contains(process.facts().name());
    }
}
