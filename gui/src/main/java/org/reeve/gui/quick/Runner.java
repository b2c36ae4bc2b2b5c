package org.reeve.gui.quick;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Page;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** Runs calls for whoever has no page of its own. */
public final class Runner implements Actions {
    private final Jobs jobs;
    private final QuickActions quick;
    private final Supplier<List<Page>> pages;

    /** The pages know what calls are called. */
    public Runner(Jobs jobs, QuickActions quick, Supplier<List<Page>> pages) {
        this.jobs = jobs;
        this.quick = quick;
        this.pages = pages;
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return pages.get().stream().flatMap(page -> page.words(call).stream()).findFirst();
    }

    @Override
    public void run(Call call) {
        if (running(call).isEmpty()) {
            Job _ = jobs.change(call);
        }
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
        quick.add(QuickAction.of(call));
    }

    @Override
    public void unpin(Call call) {
        quick.remove(call);
    }
}
