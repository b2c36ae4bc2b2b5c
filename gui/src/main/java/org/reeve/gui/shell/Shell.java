package org.reeve.gui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.Tasks;

/** The window's content around the pages. */
public final class Shell implements Desk {
    private static final double COMPACT = 1100;

    /** What took less was waited for. */
    private static final Duration LONG = Duration.ofSeconds(10);

    /** The page that shows what came of tasks. */
    private static final String SCANS = "scans";

    private final Texts texts = Texts.of(Shell.class);
    private final StackPane root = new StackPane();
    private final BorderPane body = new BorderPane();
    private final Overlay overlay = new Overlay();
    private final Dialogs dialogs = new Dialogs(overlay);
    private final Explanations explanations = new Explanations(overlay);
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private final Background background;
    private final Jobs jobs;
    private final RightsModel rights;
    private final StatusModel status;
    private final Toasts toasts;
    private final VBox above = new VBox();
    private List<Page> pages = List.of();
    private Optional<Page> shown = Optional.empty();
    private Optional<Parts> parts = Optional.empty();
    private boolean visible = true;
    private Runnable raise = () -> {};
    private Runnable watch = () -> {};
    private Predicate<Notice> outside = notice -> false;

    private record Parts(Sidebar sidebar, Header header, StatusBar statusBar, Palette palette) {}

    /** An empty window. */
    public Shell(Calls calls, Background background, Jobs jobs, RightsModel rights) {
        this.background = background;
        this.jobs = jobs;
        this.rights = rights;
        this.status = new StatusModel(calls, background);
        this.toasts = new Toasts(background);
        root.getStyleClass().add("shell");
        root.getChildren().addAll(body, toasts, overlay);
        compact.bind(
                root.widthProperty().lessThan(COMPACT).and(root.widthProperty().greaterThan(0)));
    }

    /** Everything, for the scene. */
    public StackPane root() {
        return root;
    }

    /** Whether the window is too narrow for a pane beside the table. */
    public ReadOnlyBooleanProperty compact() {
        return compact.getReadOnlyProperty();
    }

    /** Takes the pages in and opens the first; the scene has to be there. */
    public void fill(List<Page> all, Settings settings, Tasks tasks, Actions actions) {
        pages = List.copyOf(all);
        TaskPanel panel = new TaskPanel(overlay, tasks, actions, () -> open(SCANS));
        ShellActions offers = new ShellActions(pages, this, rights, settings, panel::open);
        Palette palette = new Palette(overlay, words -> Stream.concat(offers.find(words), find(words)));
        Sidebar sidebar = new Sidebar(pages, this::open, new RightsBox(rights, explanations));
        sidebar.railProperty().bind(compact);
        toasts.beside(sidebar.widthProperty());
        Header header = new Header(jobs.running(), new TasksButton(tasks, panel::open), palette::open);
        StatusBar statusBar = new StatusBar(status);
        parts = Optional.of(new Parts(sidebar, header, statusBar, palette));
        BorderPane middle = new BorderPane();
        middle.setTop(new VBox(header, above));
        middle.setBottom(statusBar);
        middle.getStyleClass().add("middle");
        body.setLeft(sidebar);
        body.setCenter(middle);
        new ShellKeys(
                        palette::open,
                        this::showShortcuts,
                        this::toggleLock,
                        this::openSettings,
                        panel::open,
                        this::openAt)
                .install(root.getScene());
        ShellKeys.reach(root.getScene(), () -> overlay.isVisible() ? Optional.empty() : shown.map(Page::content));
        jobs.onEnd(rights::jobEnded);
        jobs.onEnd(tasks::jobEnded);
        tasks.onEnd(task -> ended(tasks, task));
        watch = tasks::watch;
        rights.standing().addListener((_, before, now) -> {
            if (before.getClass() != now.getClass()) {
                status.measure();
            }
        });
        root.getScene()
                .windowProperty()
                .flatMap(Window::showingProperty)
                .orElse(false)
                .addListener((_, _, showing) -> showing(showing));
        pages.forEach(Page::started);
        open(pages.getFirst().id());
        refresh();
    }

    /** The window is looked at again: what may have changed meanwhile is asked. */
    public void refresh() {
        rights.refresh();
        status.measure();
        watch.run();
        pages.forEach(Page::refreshed);
        Cancel _ = background.read(
                cancel -> Machine.read(),
                machine -> parts.ifPresent(all -> all.sidebar().show(machine)),
                failed -> {});
    }

    /** The window is shown, or hidden into the tray: the page that is open reads only while it is shown. */
    public void showing(boolean now) {
        if (now == visible) {
            return;
        }
        visible = now;
        if (visible) {
            shown.ifPresent(Page::shown);
            refresh();
        } else {
            shown.ifPresent(Page::hidden);
        }
    }

    /** Ends the window; asks first where something was written that is not saved. */
    public void leave(Runnable end) {
        List<String> lost =
                pages.stream().flatMap(page -> page.unsaved().stream()).toList();
        if (lost.isEmpty()) {
            end.run();
        } else {
            ask(new Question(texts.get("unsaved"), lost, texts.get("unsaved.close"), end));
        }
    }

    /** The window closes. */
    public void closing() {
        overlay.hide();
        pages.forEach(Page::closing);
    }

    private Stream<Found> find(List<String> words) {
        return words.isEmpty() ? Stream.empty() : pages.stream().flatMap(page -> page.find(words).stream());
    }

    @Override
    public void open(String pageId) {
        Page next = pages.stream()
                .filter(page -> page.id().equals(pageId))
                .findFirst()
                .orElseThrow();
        if (shown.isPresent() && shown.get() == next) {
            return;
        }
        if (visible) {
            shown.ifPresent(Page::hidden);
        }
        shown = Optional.of(next);
        parts.ifPresent(all -> {
            all.sidebar().select(pageId);
            all.header().title(next.title());
            all.statusBar().show(next);
            ((BorderPane) body.getCenter()).setCenter(next.content());
        });
        if (visible) {
            next.shown();
        }
    }

    private void ended(Tasks tasks, Task task) {
        Duration took = Duration.between(task.started(), task.ended().orElseGet(Instant::now));
        if (took.compareTo(LONG) > 0) {
            TaskWords words = new TaskWords();
            boolean failed = task.state() == TaskState.FAILED || task.state() == TaskState.LOST;
            tell(new Notice(
                    texts.get("tasks.ended", words.title(task), words.state(task.state())),
                    task.text(),
                    failed,
                    List.of(new Toast.Action(texts.get("tasks.show"), () -> {
                        raise();
                        tasks.wanted().set(Optional.of(task.id()));
                        open(SCANS);
                    }))));
        }
    }

    private void openSettings() {
        pages.stream()
                .filter(page -> page.face().group() == Group.LAST)
                .findFirst()
                .ifPresent(page -> open(page.id()));
    }

    private void openAt(int place) {
        if (place < pages.size() && !overlay.isVisible()) {
            open(pages.get(place).id());
        }
    }

    /** Shows something above every page; it hides itself. */
    public void above(Node strip) {
        above.getChildren().setAll(strip);
    }

    /** The shortcuts that work on every page. */
    public List<Shortcut> shortcuts() {
        return ShellKeys.listed(texts);
    }

    /** The pages, in the order of the sidebar. */
    public List<Page> pages() {
        return pages;
    }

    /** Hears when the window has to come to the front. */
    public void onRaise(Runnable listener) {
        raise = listener;
    }

    /** Takes the notices that a toast would not reach anybody with; answers whether it told. */
    public void onTell(Predicate<Notice> listener) {
        outside = listener;
    }

    @Override
    public void raise() {
        raise.run();
    }

    @Override
    public void tell(Notice notice) {
        if (!outside.test(notice)) {
            String text = notice.text().isEmpty() ? notice.title() : notice.title() + " · " + notice.text();
            toast(new Toast(text, notice.actions()));
        }
    }

    @Override
    public void toast(Toast toast) {
        toasts.add(toast);
    }

    @Override
    public void ask(Question question) {
        raise();
        dialogs.ask(question);
    }

    @Override
    public void sheet(Sheet sheet) {
        raise();
        dialogs.sheet(sheet);
    }

    @Override
    public Cancel unlock(Consumer<Optional<HelperException>> ended) {
        return rights.unlock(ended);
    }

    @Override
    public void details(Details details) {
        raise();
        dialogs.details(details);
    }

    @Override
    public void explainRights() {
        if (rights.standing().get() instanceof Standing.OwnOnly own) {
            explanations.ownRights(own.why(), rights::unlock);
        }
    }

    private void toggleLock() {
        if (rights.standing().get() instanceof Standing.Administrator) {
            rights.lock();
        } else {
            rights.unlock();
        }
    }

    private void showShortcuts() {
        List<Shortcut> all = new ArrayList<>(shortcuts());
        shown.ifPresent(page -> all.addAll(page.shortcuts()));
        dialogs.shortcuts(all);
    }
}
