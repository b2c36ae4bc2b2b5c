package org.reeve.gui.tray;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.Call;
import org.reeve.api.Origin;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.QuickAction;

/** The menu's lines of the quick actions, and of what else is on its way. */
final class QuickLines {
    /** The second click of a double one comes sooner, a person's next wish later. */
    private static final Duration SAME_CLICK = Duration.ofSeconds(1);

    private static final String CANCEL_ICON = "process-stop";
    private static final String UNKNOWN_ICON = "dialog-question";

    private final Texts texts = Texts.of(QuickLines.class);
    private final Map<Call, Instant> clicked = new HashMap<>();
    private final PageContext context;
    private final InstantSource clock;

    QuickLines(PageContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    /** What is on its way without being a quick action, and how to give it up. */
    List<MenuLine> others() {
        List<MenuLine> lines = new ArrayList<>();
        context.jobs().running().stream()
                .filter(job -> !context.quick().has(job.call()))
                .forEach(job -> lines.addAll(onItsWay(job, doing(job))));
        return lines;
    }

    /** Each quick action: two of the same call are one. */
    List<List<MenuLine>> all() {
        List<List<MenuLine>> lines = new ArrayList<>();
        Set<Call> seen = new LinkedHashSet<>();
        for (QuickAction action : context.quick().all()) {
            if (seen.add(action.call())) {
                lines.add(lines(action));
            }
        }
        return lines;
    }

    private List<MenuLine> lines(QuickAction action) {
        Call call = action.call();
        Optional<CallWords> words = context.actions().words(call);
        if (words.isEmpty()) {
            String label = named(action, texts.get("quick.unknown", call.method()));
            return List.of(MenuLine.toRead("quick/" + call, label, UNKNOWN_ICON));
        }
        Optional<Job> job = context.actions().running(call);
        if (job.isPresent()) {
            return onItsWay(job.get(), named(action, doing(job.get())));
        }
        String icon = action.icon().isEmpty() ? words.get().symbol() : action.icon();
        return List.of(MenuLine.of("quick/" + call, named(action, words.get().label()), icon, () -> click(call)));
    }

    /** A person's own word stands before what the call says of itself, never in its place. */
    private String named(QuickAction action, String label) {
        return action.name().isEmpty() ? label : texts.get("quick.named", action.name(), label);
    }

    private List<MenuLine> onItsWay(Job job, String label) {
        MenuLine line = MenuLine.toRead("quick/" + job.call(), label, "");
        if (!canBeCancelled(job)) {
            return List.of(line);
        }
        String cancel = texts.get("quick.cancel", label(job.call()));
        return List.of(line, MenuLine.of("cancel/" + job.call(), cancel, CANCEL_ICON, job::giveUp));
    }

    /** Once it is being done it finishes, whoever gives up waiting. */
    static boolean canBeCancelled(Job job) {
        return switch (job.state().get()) {
            case Job.Starting _, Job.Asking _ -> true;
            case Job.Running _, Job.Done _, Job.Failed _, Job.Lost _ -> false;
        };
    }

    private String doing(Job job) {
        String doing = words(job);
        return switch (job.state().get()) {
            case Job.Asking _ -> texts.get("quick.asking", doing);
            case Job.Lost(var _, Fate _) -> texts.get("quick.lost", doing);
            case Job.Starting _, Job.Running _, Job.Done _, Job.Failed _ ->
                job.seconds().get() < 1
                        ? texts.get("quick.running", doing)
                        : texts.get("quick.running.for", doing, job.seconds().get());
        };
    }

    /** What is being done: "Restarting nginx.service". */
    String words(Job job) {
        return context.actions()
                .words(job.call())
                .map(CallWords::doing)
                .orElse(job.call().method());
    }

    /** What is to be done: "Restart nginx.service". */
    String label(Call call) {
        return context.actions().words(call).map(CallWords::label).orElse(call.method());
    }

    private void click(Call call) {
        Instant now = clock.instant();
        clicked.values().removeIf(before -> before.plus(SAME_CLICK).isBefore(now));
        if (clicked.putIfAbsent(call, now) == null) {
            context.actions().run(call, Origin.TRAY);
        }
    }
}
