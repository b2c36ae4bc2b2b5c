package org.reeve.gui.quick;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Undo;

/** Runs calls for whoever has no page of its own, and tells how they ended. Window's thread only. */
public final class Runner implements Actions {
    private final Texts texts = Texts.of(Runner.class);
    private final Jobs jobs;
    private final QuickActions quick;
    private final Desk desk;
    private final Supplier<List<Page>> pages;
    private final Teller teller;
    private final Set<Call> considered = new HashSet<>();

    /** The pages know what calls are called. */
    public Runner(Jobs jobs, QuickActions quick, Desk desk, Supplier<List<Page>> pages) {
        this.jobs = jobs;
        this.quick = quick;
        this.desk = desk;
        this.pages = pages;
        this.teller = new Teller(desk, this::takeBack);
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return pages.get().stream().flatMap(page -> page.words(call).stream()).findFirst();
    }

    @Override
    public Optional<Replaced> replaced(Call undo) {
        return pages.get().stream()
                .flatMap(page -> page.replaced(undo).stream())
                .findFirst();
    }

    @Override
    public void run(Call call, Origin origin) {
        if (!quick.takes(call)) {
            refuse("not.run", call);
        } else if (running(call).isEmpty() && considered.add(call)) {
            CallWords words = said(call);
            words.consequences().accept(found -> consider(call, origin, words, found));
        }
    }

    /** Asked again while the question is open, the same question comes to the front again; its answer runs it once. */
    private void consider(Call call, Origin origin, CallWords words, List<String> consequences) {
        considered.remove(call);
        if (consequences.isEmpty()) {
            start(call, origin);
        } else {
            desk.ask(new Question(
                    texts.get("ask", words.label()),
                    consequences,
                    texts.get("anyway", words.label()),
                    () -> start(call, origin)));
        }
    }

    @Override
    public void takeBack(Undo undo) {
        if (!undo.calls().isEmpty() && running(undo.calls().getFirst()).isEmpty()) {
            follow(jobs.takeBack(undo), Optional.of(undo.rest()));
        }
    }

    private void start(Call call, Origin origin) {
        if (running(call).isEmpty()) {
            follow(jobs.change(call, Occasion.of(origin)), Optional.empty());
        }
    }

    private void follow(Job job, Optional<Undo> then) {
        job.state()
                .addListener((_, _, state) -> ended(
                        job.call(), state, then.filter(rest -> !rest.calls().isEmpty())));
    }

    /** Of several calls the last one is told, and one that fails, which ends the row of them. */
    private void ended(Call call, Job.State state, Optional<Undo> then) {
        CallWords words = said(call);
        switch (state) {
            case Job.Starting _, Job.Asking _, Job.Running _ -> {}
            case Job.Done done when then.isEmpty() -> teller.done(words.done(), done);
            case Job.Done _ -> takeBack(then.get());
            case Job.Failed(var problem) -> teller.failed(words, call, problem);
            case Job.Lost(var problem, Fate fate) -> {
                if (fate != Fate.LOOKING_UP) {
                    teller.lost(words, call, problem, fate);
                }
            }
        }
    }

    /** Its words; where no page of this build knows it, its name says what it is. */
    private CallWords said(Call call) {
        return words(call).orElseGet(() -> {
            String name = SafeText.line(call.method());
            return new CallWords(
                    Feather.HELP_CIRCLE,
                    "system-run",
                    name,
                    name,
                    texts.get("unknown.done", name),
                    texts.get("unknown.not", name),
                    List.of("reeve", "call", name),
                    told -> told.accept(List.of()),
                    desk::raise);
        });
    }

    private void refuse(String key, Call call) {
        CallWords words = said(call);
        desk.tell(new Notice(words.not(), texts.get(key), true, List.of()));
    }

    @Override
    public Optional<Job> running(Call call) {
        return jobs.running().stream().filter(job -> job.call().equals(call)).findFirst();
    }

    @Override
    public boolean pinned(Call call) {
        return quick.has(call);
    }

    @Override
    public void pin(Call call) {
        if (!quick.takes(call)) {
            refuse("not.pinned", call);
        } else if (!pinned(call)) {
            quick.add(QuickAction.of(call));
            desk.toast(new Toast(
                    texts.get("pinned", said(call).label()),
                    List.of(new Toast.Action(texts.get("undo"), () -> quick.remove(call)))));
        }
    }

    @Override
    public void unpin(Call call) {
        quick.all().stream()
                .filter(action -> action.call().equals(call))
                .findFirst()
                .ifPresent(this::remove);
    }

    private void remove(QuickAction action) {
        int place = quick.all().indexOf(action);
        quick.remove(action.call());
        desk.toast(new Toast(
                texts.get("unpinned", said(action.call()).label()),
                List.of(new Toast.Action(texts.get("undo"), () -> quick.insert(place, action)))));
    }
}
