package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.reeve.gui.quick.Runner;
import org.reeve.gui.settings.ChecksModel;
import org.reeve.gui.settings.SettingsPage;
import org.reeve.gui.settings.ShortcutGroup;
import org.reeve.gui.settings.StartStrip;
import org.reeve.gui.shell.RightsModel;
import org.reeve.gui.shell.Shell;
import org.reeve.gui.shell.Standing;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.theme.Theme;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.Tasks;
import org.reeve.wire.Build;

/** The window's content, wired. All that is {@code new} is here, so that tests wire the same with helpers of their own. */
public final class Window {
    /** Where colours were remembered before there were settings. */
    private static final String REMEMBERED = "theme";

    /** How the name of a build ends that is run from its source tree: pom.xml. */
    private static final String SOURCE = "-source";

    private final Shell shell;
    private final Theme theme;
    private final Scene scene;
    private final RightsModel rights;
    private final PageContext context;

    /** Wires everything; nothing is shown yet. */
    public Window(
            Calls calls, Background background, Memory memory, Settings settings, QuickActions quick, Outside outside) {
        memory.forget(REMEMBERED).ifPresent(settings::inherit);
        Jobs jobs = new Jobs(calls, background);
        ToastLater toasts = new ToastLater();
        rights = new RightsModel(calls, background, toasts::notUnlocked);
        shell = new Shell(calls, background, jobs, rights);
        toasts.shell = Optional.of(shell);
        scene = new Scene(shell.root(), 1280, 800);
        theme = new Theme(scene, asked().or(() -> chosen(settings.colours().get())));
        settings.colours().addListener((_, _, now) -> theme.choose(chosen(now)));
        outside.trace().level(settings.linkLog().get());
        settings.linkLog().addListener((_, _, now) -> outside.trace().level(now));
        Tasks tasks = new Tasks(calls, background, Tasks.ownUid());
        context = new PageContext(
                calls,
                background,
                jobs,
                new Permits(calls, background),
                new Runner(jobs, quick, shell, shell::pages),
                quick,
                settings,
                tasks,
                shell,
                memory,
                shell.compact(),
                ownRights(rights),
                rights.standing().map(Object::getClass),
                shell::pages);
        ChecksModel checks = new ChecksModel(
                calls,
                jobs,
                background,
                memory,
                settings,
                outside.tray(),
                !Build.name().endsWith(SOURCE));
        Pages pages = new Pages(context, new SettingsPage.Around(outside, checks, this::shortcuts));
        shell.fill(pages.all(), settings, tasks, context.actions());
        whenFirstShown(() -> pages.makeLater(background));
        shell.above(new StartStrip(checks, () -> pages.open(SettingsPage.Part.COMPUTER)));
        checks.look();
    }

    private void whenFirstShown(Runnable action) {
        ObservableValue<Boolean> showing = scene.windowProperty()
                .flatMap(javafx.stage.Window::showingProperty)
                .orElse(false);
        Subscription[] once = new Subscription[1];
        once[0] = showing.subscribe(now -> {
            if (now) {
                once[0].unsubscribe();
                action.run();
            }
        });
    }

    private List<ShortcutGroup> shortcuts() {
        Stream<ShortcutGroup> everywhere =
                Stream.of(new ShortcutGroup(Texts.of(SettingsPage.class).get("shortcuts.window"), shell.shortcuts()));
        return Stream.concat(
                        everywhere,
                        shell.pages().stream().map(page -> new ShortcutGroup(page.title(), page.shortcuts())))
                .toList();
    }

    /** Unlocking may fail before there is anything to tell it on. */
    private static final class ToastLater {
        private Optional<Shell> shell = Optional.empty();

        void notUnlocked(org.reeve.api.HelperException problem) {
            String start = Texts.of(Shell.class).get("rights.not.unlocked");
            boolean failed = !ProblemTexts.calm(problem.problem());
            shell.ifPresent(
                    known -> known.tell(new Notice(ProblemTexts.sentence(start, problem), "", failed, List.of())));
        }
    }

    private static ObservableValue<String> ownRights(RightsModel rights) {
        return rights.standing().map(standing -> standing instanceof Standing.OwnOnly(String why) ? why : "");
    }

    /** What the program was started with comes before what was chosen, until something else is chosen. */
    private static Optional<Scheme> asked() {
        return Optional.ofNullable(System.getProperty("reeve.theme")).flatMap(name -> List.of(Scheme.values()).stream()
                .filter(scheme -> scheme.name().equalsIgnoreCase(name))
                .findFirst());
    }

    private static Optional<Scheme> chosen(Settings.Colours colours) {
        return switch (colours) {
            case DESKTOP -> Optional.empty();
            case LIGHT -> Optional.of(Scheme.LIGHT);
            case DARK -> Optional.of(Scheme.DARK);
        };
    }

    /** What the stage shows. */
    public Scene scene() {
        return scene;
    }

    /** Its colours. */
    public Theme theme() {
        return theme;
    }

    /** The window around the pages. */
    public Shell shell() {
        return shell;
    }

    /** What it may do. */
    public RightsModel rights() {
        return rights;
    }

    /** What its pages get. */
    public PageContext context() {
        return context;
    }

    /** The window closes: what is worth it is remembered. */
    public void closing() {
        shell.closing();
    }
}
