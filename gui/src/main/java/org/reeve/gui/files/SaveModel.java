package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.SaveOptions;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.editor.Mark;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Reading;

/** The way from the editor into the file: what would be written, what is said of it, and what came of it. Window's thread only. */
final class SaveModel {
    /** Where one is on that way. */
    sealed interface Step {
        /** Writing. */
        record Writing() implements Step {}

        /** What differs is being found out. */
        record Comparing() implements Step {}

        /** Looking at what will be done. */
        record Review(Draft draft) implements Step {}

        /** Somebody else wrote meanwhile; {@code between} leads from theirs to mine. */
        record Conflict(Draft mine, Opening theirs, Draft between, Draft other) implements Step {}
    }

    private final EditorModel file;
    private final PageContext context;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Writing());
    private final CheckModel check;
    private final ReadersModel readers;
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> unwritable = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private SaveOptions options = SaveOptions.CAREFUL;
    private Cancel working = new Cancel();
    private Optional<Call> afterwards = Optional.empty();

    SaveModel(EditorModel file, PageContext context) {
        this.file = file;
        this.context = context;
        this.check = new CheckModel(file, context);
        this.readers = new ReadersModel(context);
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What is said of the content that would be saved. */
    ReadOnlyObjectProperty<Reading<FileCheck>> check() {
        return check.result();
    }

    /** Who reads the file. */
    ReadersModel readers() {
        return readers;
    }

    /** What may be wanted once it is saved: those readers told that are not told by saving itself. */
    List<Rereading> next() {
        return readers.told().stream()
                .filter(one -> !afterwards.equals(Optional.of(one.call())))
                .toList();
    }

    /** Saving on its way, or why the last time it did not come about. */
    ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    /** The line with a character that the file's encoding cannot write. */
    ReadOnlyObjectProperty<OptionalInt> unwritable() {
        return unwritable.getReadOnlyProperty();
    }

    boolean busy() {
        return job.get().filter(one -> one.state().get().open()).isPresent();
    }

    /** What was agreed to. */
    SaveOptions options() {
        return options;
    }

    /** Agrees to something, or not any more. */
    void agree(SaveOptions now) {
        options = now;
    }

    /** Whether a password is asked for. */
    boolean asks() {
        return file.saver() == FilesBy.ROOT && !context.calls().startedAsRoot();
    }

    /** Looks at what saving would do. */
    void review() {
        if (busy()) {
            return;
        }
        String now = file.text();
        OptionalInt odd = file.form().unwritable(now);
        unwritable.set(odd);
        if (odd.isPresent()) {
            return;
        }
        FileText before = file.base();
        FileText form = file.form();
        working.cancel();
        job.set(Optional.empty());
        step.set(new Step.Comparing());
        working = context.background()
                .read(cancel -> Draft.of(before, form, now), this::review, problem -> step.set(new Step.Writing()));
    }

    private void review(Draft draft) {
        boolean links = file.opening()
                .filter(one -> one.file().entry().identity().links() > 1)
                .isPresent();
        options = new SaveOptions(false, false, links ? HardLinks.IN_PLACE : HardLinks.REFUSE);
        step.set(new Step.Review(draft));
        check.examine(draft);
        readers.look(file.real());
    }

    /** Back to the text, which stays as it is. */
    void back() {
        if (!busy()) {
            working.cancel();
            check.stop();
            job.set(Optional.empty());
            unwritable.set(OptionalInt.empty());
            step.set(new Step.Writing());
        }
    }

    /** Saves what was looked at, as it was asked for before. */
    void again() {
        save(afterwards);
    }

    /** Saves what was looked at, and then does {@code then}. */
    void save(Optional<Call> then) {
        if (step.get() instanceof Step.Review(Draft draft) && !busy()) {
            afterwards = then;
            SaveOptions agreed = options;
            working = context.background()
                    .read(
                            cancel -> Content.of(draft.octets().all()),
                            content -> save(draft, content, agreed),
                            check::failed);
        }
    }

    private void save(Draft draft, Descriptor content, SaveOptions agreed) {
        Call call = FilesCommands.save(file.saver(), file.real(), file.tag(), content, agreed);
        Job begun = context.jobs().change(call);
        begun.state().addListener((_, _, state) -> {
            if (!state.open()) {
                context.background().run(() -> Content.close(content));
            }
            ended(draft, state);
        });
        job.set(Optional.of(begun));
    }

    private void ended(Draft draft, Job.State state) {
        if (state instanceof Job.Done(Change change, var _, var _)) {
            saved(draft, change);
        } else if (state instanceof Job.Failed(HelperException problem) && problem.problem() == Problem.CONFLICT) {
            compare(draft);
        } else if (state instanceof Job.Failed(HelperException problem) && problem.problem() == Problem.INVALID) {
            List<Mark> named = Refused.marks(problem.sentence());
            file.mark(named);
        }
    }

    private void saved(Draft draft, Change change) {
        file.stands(draft, tagAfter(change));
        job.set(Optional.empty());
        check.forget();
        step.set(new Step.Writing());
        afterwards.ifPresent(context.actions()::run);
    }

    /** What takes the change back is based on the state that it led to. */
    static FileTag tagAfter(Change change) {
        return change.undo().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(FileTag.class::isInstance)
                .map(FileTag.class::cast)
                .findFirst()
                .orElse(FileTag.NONE);
    }

    /** Puts back an earlier content; what is in the editor is asked about by whoever calls. */
    Job revert(KeptId version) {
        Job begun = context.jobs().change(FilesCommands.revert(file.saver(), file.real(), version, file.tag()));
        begun.state().addListener((_, _, state) -> {
            if (state instanceof Job.Done) {
                file.open();
            }
        });
        job.set(Optional.of(begun));
        return begun;
    }

    private void compare(Draft mine) {
        BothSides sides = BothSides.of(file, context.calls());
        working.cancel();
        working = context.background()
                .read(
                        cancel -> sides.with(mine, cancel),
                        conflict -> {
                            job.set(Optional.empty());
                            step.set(conflict);
                        },
                        problem -> {}); // the save that failed is still told, and can be tried again
    }

    /** What stands there now is what mine will replace; it is looked at once more. */
    void keepMine() {
        if (step.get() instanceof Step.Conflict conflict) {
            file.adopt(conflict.theirs());
            step.set(new Step.Writing());
            review();
        }
    }

    /** Goes on with what stands there; the editor's undo brings mine back. */
    void takeTheirs() {
        if (step.get() instanceof Step.Conflict conflict
                && conflict.theirs().text().isPresent()) {
            file.adopt(conflict.theirs());
            file.take();
            step.set(new Step.Writing());
        }
    }
}
