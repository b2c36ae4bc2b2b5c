package org.reeve.gui.scans;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.tasks.TaskKind;
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
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** Looking through the whole machine: what to look for, how far it is, what was found and what is different from before. */
public final class ScansPage implements Page {
    private static final String KIND = "scans.kind";
    private static final String FOLDER = "scans.folder";
    private static final KeyCombination START = PageKeys.ctrl(KeyCode.ENTER);

    private final ScanWords words = new ScanWords();
    private final ScheduleWords scheduled = new ScheduleWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final ScansModel model;
    private final CustomModel customs;
    private final SchedulesModel schedules;
    private final ScanResults results;
    private final Sections sections;
    private final Map<TaskKind, KindCard> cards = new EnumMap<>(TaskKind.class);
    private final RunBar runs;
    private final CommandLine command = new CommandLine();
    private final BorderPane content = new BorderPane();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    /** Known before the page is made. */
    public static Face known() {
        return new Face("scans", Texts.of(ScansPage.class).get("title"), Feather.SHIELD, Group.SYSTEM);
    }

    /** Reads nothing until it is shown. */
    public ScansPage(PageContext context) {
        this.context = context;
        this.model = new ScansModel(context.tasks(), context.jobs(), context.permits());
        context.memory().get(FOLDER).ifPresent(model.folder()::set);
        context.memory()
                .get(KIND)
                .flatMap(TaskKind::ofSlug)
                .filter(ScansModel.SCANS::contains)
                .ifPresent(model.kind()::set);
        this.results = new ScanResults(context, model, words);
        this.runs = new RunBar(context, model, this::again);
        this.customs = new CustomModel(context.calls(), context.background(), context.permits());
        this.schedules = new SchedulesModel(context.calls(), context.background());
        VBox foot = new VBox(command);
        foot.getStyleClass().add("scan-foot");
        BorderPane scans = new BorderPane(new BorderPane(results, runs, null, null, null), cards(), null, foot, null);
        this.sections = new Sections(
                texts,
                scans,
                new CustomView(context, customs, schedules::begin),
                new SchedulesView(context, schedules),
                new ScheduleSheet(context, schedules),
                schedules);
        content.setTop(sections.bar());
        content.setCenter(sections);
        Nodes.style(content, ScansPage.class, "scans.css");
        wire();
    }

    private HBox cards() {
        HBox row = new HBox();
        row.getStyleClass().add("scan-cards");
        for (TaskKind kind : ScansModel.SCANS) {
            KindCard card = new KindCard(context, model, kind, schedules::begin);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(300);
            card.setMaxWidth(Double.MAX_VALUE);
            cards.put(kind, card);
            row.getChildren().add(card);
        }
        return row;
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
        context.rights().subscribe(_ -> {
            model.askPermits();
            customs.askPermits();
        });
        context.jobs().onEnd(job -> {
            if (ScheduleWords.about(job.call())) {
                schedules.read();
            }
        });
        PageKeys.install(content, this::key);
        update();
    }

    private boolean key(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            results.find();
            return true;
        }
        if (event.getCode() == KeyCode.F5) {
            again();
            return true;
        }
        if (START.match(event) && sections.shows(Section.SCANS)) {
            Optional.ofNullable(cards.get(model.kind().get())).ifPresent(KindCard::start);
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
        customs.read();
        schedules.read();
        results.forget();
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
        results.update();
        sections.update();
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
        return words.of(call, context.tasks(), this::open)
                .or(() -> scheduled.of(call, name -> customs.find(name).map(CustomTask::title), this::openSection));
    }

    private void openSection(Section section) {
        context.desk().open(id());
        sections.show(section);
    }

    private void open(TaskKind kind) {
        openSection(kind == TaskKind.CUSTOM ? Section.CUSTOM : Section.SCANS);
        if (kind != TaskKind.CUSTOM) {
            model.kind().set(kind);
        }
    }

    @Override
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public List<Found> find(List<String> asked) {
        return ScansModel.SCANS.stream()
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
        return PageKeys.listed(texts, List.of("find", "kinds", "start", "open", "up", "again"));
    }

    @Override
    public void started() {
        // What runs is heard by the tasks themselves; nothing of a scan needs attention.
    }

    @Override
    public void shown() {
        context.tasks().read();
        customs.read();
        schedules.read();
        model.askPermits();
        update();
    }

    @Override
    public void hidden() {
        results.stop();
        customs.stop();
        schedules.stop();
    }

    @Override
    public void closing() {
        context.memory().put(KIND, model.kind().get().slug());
        context.memory().put(FOLDER, model.folder().get());
        results.closing();
    }
}
