package org.reeve.gui.scans;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.scans.FileRole;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Tasks;

/** Looking through the whole machine: what to look for, how far it is, what was found and what is different from before. */
public final class ScansPage implements Page {
    private static final String KIND = "scans.kind";
    private static final String FOLDER = "scans.folder";

    private final ScanWords words = new ScanWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final ScansModel model;
    private final FindingsModel<IntegrityFinding, FileRole> changed;
    private final FindingsModel<PrivilegeFinding, PrivilegeKind> giving;
    private final DiskModel disk;
    private final FindingsView<IntegrityFinding, FileRole> changedView;
    private final FindingsView<PrivilegeFinding, PrivilegeKind> givingView;
    private final DiskView diskView;
    private final Map<TaskKind, KindCard> cards = new EnumMap<>(TaskKind.class);
    private final RunBar runs;
    private final StackPane results = new StackPane();
    private final CommandLine command = new CommandLine();
    private final BorderPane content = new BorderPane();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<Shown> shown = Optional.empty();

    /** The result that is shown, and whether it was at its end. */
    private record Shown(TaskId run, TaskState state, Optional<TaskId> before) {}

    /** Known before the page is made. */
    public static Face known() {
        return new Face("scans", Texts.of(ScansPage.class).get("title"), Feather.SHIELD, Group.SYSTEM);
    }

    /** Reads nothing until it is shown. */
    public ScansPage(PageContext context) {
        this.context = context;
        this.model = new ScansModel(context.tasks(), context.jobs(), context.permits());
        context.memory().get(FOLDER).ifPresent(model.folder()::set);
        context.memory().get(KIND).flatMap(TaskKind::ofSlug).ifPresent(model.kind()::set);
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
        this.runs = new RunBar(context, model, this::again);
        content.setTop(cards());
        content.setCenter(new BorderPane(results, runs, null, null, null));
        VBox foot = new VBox(command);
        foot.getStyleClass().add("scan-foot");
        content.setBottom(foot);
        content.getStylesheets()
                .add(Objects.requireNonNull(ScansPage.class.getResource("scans.css"))
                        .toExternalForm());
        wire();
    }

    private HBox cards() {
        HBox row = new HBox();
        row.getStyleClass().add("scan-cards");
        for (TaskKind kind : TaskKind.values()) {
            KindCard card = new KindCard(context, model, kind);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(300);
            card.setMaxWidth(Double.MAX_VALUE);
            cards.put(kind, card);
            row.getChildren().add(card);
        }
        return row;
    }

    private FindingsView.Look<IntegrityFinding, FileRole> changedLook() {
        return new FindingsView.Look<>(
                "integrity",
                List.of(
                        column("path", one -> SafeText.line(one.path()), 320, "unit"),
                        column("package", one -> words.packages(one.packages()), 140, "muted"),
                        column("role", one -> texts.get("role." + one.role()), 125, "state"),
                        column("changes", words::changes, 220, "plain")),
                List.of(FileRole.PROGRAM, FileRole.CONFIGURATION, FileRole.DOCUMENTATION),
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

    private void wire() {
        model.onMove(this::update);
        model.kind().addListener((_, _, _) -> update());
        model.folder().addListener((_, _, _) -> update());
        context.tasks().wanted().addListener((_, _, _) -> model.takeWanted());
        context.jobs().running().addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(job -> job.state().addListener((_, _, _) -> update()));
            }
            update();
        });
        context.rights().subscribe(_ -> model.askPermits());
        PageKeys.install(content, this::key);
        update();
    }

    private boolean key(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            switch (model.kind().get()) {
                case INTEGRITY -> changedView.find();
                case PRIVILEGES -> givingView.find();
                case DISK_USAGE -> diskView.focus();
            }
            return true;
        }
        if (event.getCode() == KeyCode.F5) {
            again();
            return true;
        }
        Optional<TaskKind> digit = digit(event);
        digit.ifPresent(model.kind()::set);
        return digit.isPresent();
    }

    private static Optional<TaskKind> digit(KeyEvent event) {
        Map<KeyCode, TaskKind> digits = Map.of(
                KeyCode.DIGIT1, TaskKind.INTEGRITY,
                KeyCode.DIGIT2, TaskKind.DISK_USAGE,
                KeyCode.DIGIT3, TaskKind.PRIVILEGES);
        return event.isShortcutDown() ? Optional.ofNullable(digits.get(event.getCode())) : Optional.empty();
    }

    private void again() {
        context.tasks().read();
        shown = Optional.empty();
        update();
    }

    private void update() {
        model.takeWanted();
        cards.values().forEach(KindCard::update);
        runs.update();
        command.show(model.command(model.kind().get()));
        status.set(model.run()
                .map(run -> texts.get(
                        "status",
                        words.tasks().title(run.now()),
                        words.tasks().state(run.now().state())))
                .orElse(""));
        Optional<FollowedTask> run = model.run();
        if (run.isEmpty()) {
            shown = Optional.empty();
            results.getChildren().setAll(nothing());
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
            return;
        }
        shown = Optional.of(now);
        switch (task.kind()) {
            case INTEGRITY -> {
                changed.show(Optional.of(now.run()), now.before());
                results.getChildren().setAll(changedView);
            }
            case PRIVILEGES -> {
                giving.show(Optional.of(now.run()), now.before());
                results.getChildren().setAll(givingView);
            }
            case DISK_USAGE -> usage(task, now.before());
        }
    }

    private void usage(Task task, Optional<TaskId> before) {
        if (task.state() == TaskState.DONE) {
            disk.show(Optional.of(task.id()), task.subject(), before);
            results.getChildren().setAll(diskView);
        } else {
            disk.show(Optional.empty(), "", Optional.empty());
            String title = texts.get(task.state() == TaskState.RUNNING ? "disk.runs" : "disk.no.result");
            results.getChildren().setAll(PageNotice.empty(title, texts.get("disk.once.done"), List.of()));
        }
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return words.of(call, context.tasks(), this::open);
    }

    private void open(TaskKind kind) {
        context.desk().open(id());
        model.kind().set(kind);
    }

    @Override
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public List<Found> find(List<String> asked) {
        return Stream.of(TaskKind.values())
                .flatMap(kind -> model.call(kind).stream().map(call -> offer(kind, call)))
                .filter(found -> asked.stream().allMatch(found.title().toLowerCase(Locale.getDefault())::contains))
                .toList();
    }

    private Found offer(TaskKind kind, Call call) {
        return new Found(
                TaskWords.icon(kind),
                words(call).map(CallWords::label).orElseThrow(),
                String.join(" ", model.command(kind)),
                "",
                () -> open(kind),
                () -> {
                    open(kind);
                    context.actions().run(call);
                });
    }

    @Override
    public List<Shortcut> shortcuts() {
        return PageKeys.listed(texts, List.of("find", "kinds", "open", "up", "again"));
    }

    @Override
    public void started() {
        // What runs is heard by the tasks themselves; nothing of a scan needs attention.
    }

    @Override
    public void shown() {
        context.tasks().read();
        model.askPermits();
        update();
    }

    @Override
    public void hidden() {
        changed.stop();
        giving.stop();
        disk.stop();
        shown = Optional.empty();
    }

    @Override
    public void closing() {
        context.memory().put(KIND, model.kind().get().slug());
        context.memory().put(FOLDER, model.folder().get());
        changedView.closing();
        givingView.closing();
        diskView.closing();
    }
}
