package org.reeve.gui.override;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.reeve.api.Cancel;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitOverride;
import org.reeve.api.services.UnitText;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Reading;

/** The override of a unit as it is written: what stands there, what was typed, what systemd says of it. Window's thread only. */
final class OverrideModel {
    /** Where one is on the way to a saved override. */
    sealed interface Step {
        /** Writing. */
        record Writing() implements Step {}

        /** Looking at what will be done. */
        record Review(Intent intent) implements Step {}

        /** Somebody else wrote meanwhile. */
        record Conflict(Intent intent, UnitOverride theirs) implements Step {}
    }

    /**
     * What is known of the unit.
     *
     * @param override what stands there
     * @param files all its files
     * @param up whether it runs, so that a restart is worth offering
     * @param gone whether the unit itself has no file any more, so that nothing can be written for it
     */
    record Seen(UnitOverride override, List<UnitText> files, boolean up, boolean gone) {
        Seen {
            files = List.copyOf(files);
        }

        Seen with(UnitOverride now) {
            return new Seen(now, files, up, gone);
        }
    }

    private final Target target;
    private final PageContext context;
    private final StringProperty text = new SimpleStringProperty("");
    private final Verdict verdict;
    private final ReadOnlyObjectWrapper<Reading<Seen>> seen = new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Writing());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Intent>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel reading = new Cancel();

    OverrideModel(Target target, PageContext context) {
        this.target = target;
        this.context = context;
        this.verdict = new Verdict(target, context);
        text.addListener((_, _, _) -> verifyLater());
    }

    Target target() {
        return target;
    }

    /** What the person writes. */
    StringProperty text() {
        return text;
    }

    /** What systemd says of it. */
    ReadOnlyObjectProperty<Reading<List<OverrideFinding>>> findings() {
        return verdict.findings();
    }

    /** What stands there. */
    ReadOnlyObjectProperty<Reading<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** The change on its way, or the last one that did not succeed. */
    ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    /** What was done last, until something else is written. */
    ReadOnlyObjectProperty<Optional<Intent>> done() {
        return done.getReadOnlyProperty();
    }

    /** What stands there, as far as it is known. */
    Optional<UnitOverride> base() {
        return seen.get().known().map(Seen::override);
    }

    /** Whether what was written is not what stands there. */
    boolean dirty() {
        return base().filter(base -> !same(base.text(), text.get())).isPresent();
    }

    /** Whether a change is on its way. */
    boolean busy() {
        return job.get().filter(one -> one.state().get().open()).isPresent();
    }

    private static boolean same(String one, String other) {
        return one.stripTrailing().equals(other.stripTrailing());
    }

    /** Reads what stands there. What was written stays. */
    void read() {
        reading.cancel();
        if (seen.get().known().isEmpty()) {
            seen.set(new Reading.Waiting<>());
        }
        reading = context.background().read(this::look, this::saw, problem -> {
            if (seen.get().known().isEmpty()) {
                seen.set(new Reading.Failed<>(problem));
            }
        });
    }

    private Seen look(Cancel cancel) {
        ServicesRead read = reader(cancel);
        UnitOverride override = read.override(target.scope(), target.unit());
        List<UnitText> files = new ArrayList<>();
        read.text(target.scope(), target.unit(), files::add);
        if (target.unit().template()) {
            return new Seen(override, files, false, files.isEmpty());
        }
        Unit unit = read.get(target.scope(), target.unit()).unit();
        boolean up = unit.active() == ActiveState.ACTIVE || unit.active() == ActiveState.RELOADING;
        return new Seen(override, files, up, unit.load() == LoadState.NOT_FOUND);
    }

    private ServicesRead reader(Cancel cancel) {
        return context.calls().of(ServicesRead.class, cancel, stage -> {});
    }

    private void saw(Seen now) {
        boolean first = base().isEmpty();
        boolean written = first ? !text.get().isBlank() : dirty();
        boolean changed = !first
                && !base().map(UnitOverride::tag)
                        .equals(Optional.of(now.override().tag()));
        if (written && changed && !busy() && OverrideText.isValid(text.get())) {
            step.set(new Step.Conflict(new Intent.Save(new OverrideText(text.get())), now.override()));
            return;
        }
        // The text first: whoever hears that it was read finds it in the editor.
        if (!written) {
            text.set(now.override().text());
        }
        if (first && now.gone()) {
            step.set(new Step.Review(new Intent.Remove())); // the one thing that can be done
        }
        seen.set(new Reading.Known<>(now));
    }

    /** Whether only the override is left of the unit. */
    boolean gone() {
        return seen.get().known().filter(Seen::gone).isPresent();
    }

    private void verifyLater() {
        if (dirty()) {
            done.set(Optional.empty());
            putAway();
        }
        verdict.ask(text.get());
    }

    /** Looks at what saving would do; a blank text is no override. */
    void review() {
        if (text.get().isBlank()) {
            review(new Intent.Remove());
        } else if (OverrideText.isValid(text.get())) {
            review(new Intent.Save(new OverrideText(text.get())));
        }
    }

    void review(Intent intent) {
        if (!busy()) {
            job.set(Optional.empty());
            step.set(new Step.Review(intent));
        }
    }

    /** Back to the text, which stays as it is. */
    void back() {
        if (!busy()) {
            job.set(Optional.empty());
            step.set(new Step.Writing());
        }
    }

    /** The same again: at once where it is being looked at, else it is looked at first. */
    void again() {
        if (step.get() instanceof Step.Review) {
            perform();
        } else {
            review();
        }
    }

    /** Does what was looked at. */
    void perform() {
        if (step.get() instanceof Step.Review(Intent intent) && !busy()) {
            ContentTag expected = base().map(UnitOverride::tag).orElse(ContentTag.NONE);
            Job begun = context.jobs().change(intent.call(target, expected));
            // Before whoever shows it hears of it: what it led to is known by then.
            begun.state().addListener((_, _, state) -> ended(intent, state));
            job.set(Optional.of(begun));
        }
    }

    /** Takes the end of a change in; until then the job says how far it is. */
    private void ended(Intent intent, Job.State state) {
        if (state instanceof Job.Done) {
            did(intent);
        } else if (state instanceof Job.Failed(var problem) && problem.problem() == Problem.CONFLICT) {
            compare(intent);
        } else if (state instanceof Job.Failed(var problem) && problem.problem() == Problem.INVALID) {
            step.set(new Step.Writing());
            verdict.mark(problem.sentence(), text.get());
        }
    }

    private void did(Intent intent) {
        boolean unsaved =
                intent instanceof Intent.Remove && dirty() && !text.get().isBlank();
        intent.after().ifPresentOrElse(now -> stands(now, unsaved), this::unknown);
        job.set(Optional.empty());
        step.set(new Step.Writing());
        done.set(Optional.of(intent));
        read();
    }

    private void stands(String now, boolean unsaved) {
        byte[] content = now.getBytes(StandardCharsets.UTF_8);
        ContentTag tag = content.length == 0 ? ContentTag.NONE : ContentTag.of(content);
        seen.get().known().ifPresent(known -> {
            UnitOverride old = known.override();
            seen.set(new Reading.Known<>(known.with(new UnitOverride(old.unit(), old.path(), now, tag, ""))));
        });
        if (!unsaved) {
            text.set(now);
        }
    }

    /** What stands there now is no text: it is read anew, and why it cannot be edited is told. */
    private void unknown() {
        seen.set(new Reading.Nothing<>());
        text.set("");
    }

    private void compare(Intent intent) {
        reading.cancel();
        reading = context.background()
                .read(
                        cancel -> reader(cancel).override(target.scope(), target.unit()),
                        theirs -> {
                            job.set(Optional.empty());
                            step.set(new Step.Conflict(intent, theirs));
                        },
                        problem -> {}); // the change that failed is still shown, and can be tried again
    }

    /** What stands there now is what mine will replace; it is looked at once more. */
    void keepMine() {
        if (step.get() instanceof Step.Conflict(Intent intent, UnitOverride theirs)) {
            adopt(theirs);
            review(intent);
        }
    }

    /** Goes on with what stands there now; the editor's undo brings mine back. */
    void takeTheirs() {
        if (step.get() instanceof Step.Conflict(var _, UnitOverride theirs)) {
            adopt(theirs);
            text.set(theirs.text());
            step.set(new Step.Writing());
            read();
        }
    }

    private void adopt(UnitOverride theirs) {
        seen.get().known().ifPresent(known -> seen.set(new Reading.Known<>(known.with(theirs))));
    }

    /** What was told is known. */
    void putAway() {
        if (!busy()) {
            job.set(Optional.empty());
        }
    }

    void discard() {
        base().ifPresent(base -> text.set(base.text()));
    }

    /** What the unit becomes with what was written. */
    String merged() {
        return seen.get()
                .known()
                .map(known ->
                        Merged.text(Merged.with(known.files(), known.override().path(), text.get())))
                .orElse("");
    }
}
