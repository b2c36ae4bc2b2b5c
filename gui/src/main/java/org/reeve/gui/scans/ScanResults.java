package org.reeve.gui.scans;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.reeve.api.HelperException;
import org.reeve.api.scans.FileRole;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Tasks;

/** The result of the run that is looked at, in the form that its kind has. */
final class ScanResults extends StackPane {
    private final PageContext context;
    private final ScansModel model;
    private final ScanWords words;
    private final Texts texts;
    private final FindingsModel<IntegrityFinding, FileRole> changed;
    private final FindingsModel<PrivilegeFinding, PrivilegeKind> giving;
    private final DiskModel disk;
    private final FindingsView<IntegrityFinding, FileRole> changedView;
    private final FindingsView<PrivilegeFinding, PrivilegeKind> givingView;
    private final DiskView diskView;
    private Optional<Shown> shown = Optional.empty();

    /** The result that is shown, and whether it was at its end. */
    private record Shown(TaskId run, TaskState state, Optional<TaskId> before) {}

    ScanResults(PageContext context, ScansModel model, ScanWords words) {
        this.context = context;
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.changed = new FindingsModel<>(
                context.calls(),
                context.background(),
                new FindingsModel.Form<>(
                        ScansRead::integrity,
                        IntegrityFinding::path,
                        IntegrityFinding::role,
                        FileRole.class,
                        one -> one.path() + " " + String.join(" ", one.packages())));
        this.giving = new FindingsModel<>(
                context.calls(),
                context.background(),
                new FindingsModel.Form<>(
                        ScansRead::privileges,
                        one -> List.of(one.kind(), one.path(), one.line(), one.detail()),
                        PrivilegeFinding::kind,
                        PrivilegeKind.class,
                        one -> one.path() + " " + one.detail() + " " + one.owner() + " "
                                + String.join(" ", one.packages())));
        this.disk = new DiskModel(context.calls(), context.background());
        this.changedView = new FindingsView<>(context, changed, changedLook());
        this.givingView = new FindingsView<>(context, giving, givingLook());
        this.diskView = new DiskView(context, disk);
    }

    private FindingsView.Look<IntegrityFinding, FileRole> changedLook() {
        return new FindingsView.Look<>(
                "integrity",
                List.of(
                        column("path", one -> SafeText.line(one.path()), 320, "unit"),
                        column("package", one -> words.packages(one.packages()), 140, "muted"),
                        column("role", one -> texts.get("role." + one.role()), 125, "state"),
                        column("changes", words::changes, 220, "plain")),
                List.of(FileRole.PROGRAM, FileRole.CONFIGURATION, FileRole.DOCUMENTATION, FileRole.STATE),
                role -> texts.get("role." + role),
                one -> one.role() == FileRole.PROGRAM ? Tone.BAD : Tone.OFF);
    }

    private FindingsView.Look<PrivilegeFinding, PrivilegeKind> givingLook() {
        return new FindingsView.Look<>(
                "privileges",
                List.of(
                        column("kind", one -> texts.get("privilege." + one.kind()), 120, "state"),
                        column("path", ScanWords::place, 280, "unit"),
                        column("owner", one -> SafeText.line(one.owner()), 100, "muted"),
                        column("mode", PrivilegeFinding::mode, 60, "muted"),
                        column("detail", one -> SafeText.line(one.detail()), 220, "plain"),
                        column("package", one -> words.packages(one.packages()), 110, "muted")),
                List.of(PrivilegeKind.values()),
                kind -> texts.get("privilege." + kind),
                one -> switch (one.kind()) {
                    case WORLD_WRITABLE, OWNERLESS -> Tone.BAD;
                    case SUDO_RULE, POLKIT_RULE, CAPABILITIES -> Tone.BUSY;
                    case SETUID, SETGID -> Tone.OFF;
                });
    }

    private <F> FindingsView.Column<F> column(String id, Function<F, String> text, double width, String style) {
        return new FindingsView.Column<>(id, texts.get("column." + id), text, width, style);
    }

    /** Goes to where findings are looked for. */
    void find() {
        switch (model.kind().get()) {
            case INTEGRITY -> changedView.find();
            case PRIVILEGES -> givingView.find();
            case DISK_USAGE -> diskView.focus();
            case CUSTOM -> {}
        }
    }

    /** Reads anew with the next look. */
    void forget() {
        shown = Optional.empty();
    }

    void stop() {
        changed.stop();
        giving.stop();
        disk.stop();
        forget();
    }

    void closing() {
        changedView.closing();
        givingView.closing();
        diskView.closing();
    }

    /** Shows the run that is looked at now. */
    void update() {
        Optional<FollowedTask> run = model.run();
        if (run.isEmpty()) {
            forget();
            getChildren().setAll(nothing());
        } else {
            result(run.get());
        }
    }

    private PageNotice nothing() {
        return switch (context.tasks().state().get()) {
            case Tasks.State.Unread _, Tasks.State.Loading _ -> PageNotice.loading(texts.get("loading"));
            case Tasks.State.Failed(HelperException problem) -> {
                String title = texts.get("runs.not");
                Button again = Nodes.button(texts.get("again"), context.tasks()::read, "primary");
                Button why = Nodes.button(texts.get("what.to.do"), context.desk()::explainRights);
                yield PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        context.ownRights().getValue().isEmpty() ? List.of(again) : List.of(again, why));
            }
            case Tasks.State.Known _ -> PageNotice.empty(texts.get("never.title"), texts.get("never.text"), List.of());
        };
    }

    private void result(FollowedTask run) {
        Task task = run.now();
        Shown now = new Shown(task.id(), task.state(), model.before(run).map(FollowedTask::id));
        if (shown.filter(now::equals).isPresent()) {
            // Each sign of a disk usage that goes on is a reason to look how far it is.
            disk.grow();
            return;
        }
        shown = Optional.of(now);
        switch (task.kind()) {
            case INTEGRITY -> show(changed, changedView, now);
            case PRIVILEGES -> show(giving, givingView, now);
            case DISK_USAGE -> {
                disk.show(now.run(), task.subject(), now.before(), now.state() == TaskState.RUNNING);
                getChildren().setAll(diskView);
            }
            case CUSTOM -> {}
        }
    }

    private <F, C extends Enum<C>> void show(FindingsModel<F, C> model, FindingsView<F, C> view, Shown now) {
        if (now.state() == TaskState.RUNNING) {
            model.grow(now.run());
        } else {
            model.show(now.run(), now.before());
        }
        getChildren().setAll(view);
    }
}
