package org.reeve.gui.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Stage;
import org.reeve.gui.quick.Runner;
import org.reeve.gui.session.ItemLook;
import org.reeve.gui.session.MenuEntry;
import org.reeve.gui.session.Sign;
import org.reeve.gui.shell.RightsModel;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.Tasks;

final class TrayModelTest {
    private static final Call RESTART = Call.of("services.manage.restart", "nginx.service");

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final FakeHelper helper = new FakeHelper();
    private final FakeDesk desk = new FakeDesk();
    private final FakePage services = new FakePage("services");
    private final List<Page> pages = new ArrayList<>(List.of(services));
    private final QuickActions quick = new QuickActions();
    private final List<String> ended = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private Optional<TrayModel> made = Optional.empty();
    private TrayModel.View view = new TrayModel.View(new ItemLook(Sign.WELL, "", ""), List.of());

    private final Jobs jobs = new Jobs(helper, background);

    @BeforeEach
    void start() {
        RightsModel rights = new RightsModel(helper, background, problem -> {});
        PageContext context = new PageContext(
                helper,
                background,
                jobs,
                new Permits(helper, background),
                new Runner(jobs, quick, desk, () -> pages),
                quick,
                new Settings(),
                new Tasks(helper, background, 1000),
                desk,
                Memory.read(Path.of("target", "none.properties")),
                new SimpleBooleanProperty(),
                new SimpleStringProperty(""),
                rights.standing(),
                () -> pages);
        TrayModel model =
                new TrayModel(context, rights, () -> pages, new QuickLines(context, now::get), () -> ended.add("end"));
        model.start(next -> view = next);
        made = Optional.of(model);
    }

    @AfterEach
    void stop() {
        helper.end.countDown();
        background.close();
    }

    /** Lets the window's thread do what waits for it. */
    private void until(BooleanSupplier claim) {
        try {
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!claim.getAsBoolean()) {
                assertTrue(System.nanoTime() < giveUp, () -> "waited in vain; the menu is " + labels());
                Runnable next = window.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() {
        until(window::isEmpty);
    }

    /** From then on it finishes, so there is nothing to cancel. */
    private void untilItHasBegun() {
        until(() -> labels().stream().anyMatch(label -> label.startsWith("(Restarting nginx.service…"))
                && labels().stream().noneMatch(label -> label.startsWith("Cancel")));
    }

    private List<String> labels() {
        return view.entries().stream().map(TrayModelTest::label).toList();
    }

    private static String label(MenuEntry entry) {
        return switch (entry) {
            case MenuEntry.Line line -> line.enabled() ? line.label() : "(" + line.label() + ")";
            case MenuEntry.Separator _ -> "-";
            case MenuEntry.Submenu menu -> menu.label() + " >";
        };
    }

    private void choose(String label) {
        MenuEntry chosen = view.entries().stream()
                .filter(entry -> label(entry).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + labels()));
        menu().choose(chosen.key());
    }

    private void attend(String... texts) {
        services.attention()
                .setAll(List.of(texts).stream()
                        .map(text -> new Attention(
                                text, true, text, Optional.empty(), "Show log", () -> desk.did.add("show " + text)))
                        .toList());
        settle();
    }

    @Test
    void anEmptyMenuStillOpensUnlocksAndQuits() {
        assertEquals(List.of("Open Reeve", "Unlock administration", "-", "Quit"), labels());
        assertEquals(Sign.LOCKED, view.look().sign());
        choose("Open Reeve");
        assertEquals(List.of("raise"), desk.did);
    }

    @Test
    void oneThingToAttendToIsNamedAndSeveralAreCounted() {
        attend("backup.service failed");
        assertEquals(Sign.ATTENTION, view.look().sign());
        choose("backup.service failed");
        attend("backup.service failed", "cron.service failed");
        assertEquals("Reeve: 2 things need attention", view.look().title());
        assertEquals("backup.service failed\ncron.service failed", view.look().text());
        choose("Services: 2 need attention");
        assertEquals(List.of("raise", "show backup.service failed", "raise", "open services"), desk.did);
    }

    @Test
    void anActionIsCalledWhatItDoesWhateverItsNameSays() {
        quick.add(new QuickAction("Harmless", "", RESTART));
        quick.add(QuickAction.of(Call.of("scans.manage.integrity")));
        settle();
        assertEquals("Harmless: Restart nginx.service", labels().getFirst());
        assertEquals("(scans.manage.integrity is not known here)", labels().get(1));
    }

    @Test
    void whileItRunsTheMenuSaysSoAndTwoClicksRunItOnce() {
        quick.add(QuickAction.of(RESTART));
        settle();
        choose("Restart nginx.service");
        menu().choose(view.entries().getFirst().key());
        untilItHasBegun();
        assertEquals(Sign.WORKING, view.look().sign());
        until(() -> labels().contains("(Restarting nginx.service… 1 s)"));
        helper.end.countDown();
        until(() -> labels().contains("Restart nginx.service"));
        assertEquals(1, helper.made.get());
    }

    @Test
    void aSecondClickRightAfterTheEndIsStillTheSameClick() {
        quick.add(QuickAction.of(RESTART));
        helper.end.countDown();
        settle();
        choose("Restart nginx.service");
        until(() -> helper.made.get() == 1 && jobs.running().isEmpty() && window.isEmpty());
        choose("Restart nginx.service");
        now.set(Instant.EPOCH.plusSeconds(2));
        choose("Restart nginx.service");
        until(() -> helper.made.get() == 2);
    }

    @Test
    void whileThePasswordIsAskedItCanBeCancelled() {
        helper.stage = Stage.ASKING;
        quick.add(QuickAction.of(RESTART));
        settle();
        choose("Restart nginx.service");
        until(() -> labels().contains("(Restarting nginx.service: waiting for the password)"));
        choose("Cancel: Restart nginx.service");
        until(() -> labels().contains("Restart nginx.service"));
    }

    @Test
    void beyondTwentyTheyAreInAMenuOfTheirOwnAndRunFromThere() {
        for (int i = 0; i < 50; i++) {
            quick.add(QuickAction.of(Call.of("services.manage.restart", "worker@" + i)));
        }
        settle();
        assertEquals("More quick actions (30) >", labels().get(20));
        MenuEntry.Submenu more = (MenuEntry.Submenu) view.entries().get(20);
        assertEquals(30, more.entries().size());
        menu().choose(more.entries().getLast().key());
        until(() -> helper.made.get() == 1);
    }

    @Test
    void theEditorIsOfferedWhereThereIsOne() {
        assertFalse(labels().contains("Edit quick actions…"));
        pages.add(new FakePage("quick"));
        attend("cron.service failed");
        choose("Edit quick actions…");
        assertEquals(List.of("raise", "open quick"), desk.did);
    }

    @Test
    void quittingAsksOnlyWhileSomethingIsOnItsWay() {
        quick.add(QuickAction.of(RESTART));
        settle();
        choose("Restart nginx.service");
        untilItHasBegun();
        choose("Quit");
        assertEquals(List.of(), ended);
        assertTrue(desk.asked.getFirst().consequences().getFirst().startsWith("Restarting nginx.service has begun."));
        helper.end.countDown();
        until(() -> labels().contains("Restart nginx.service"));
        choose("Quit");
        assertEquals(List.of("end"), ended);
    }

    private StillMenu menu() {
        return made.orElseThrow().menu();
    }

    @Test
    void noLineMovesBelowThePointerWhileTheMenuIsOpen() {
        quick.add(QuickAction.of(RESTART));
        settle();
        List<String> before = labels();
        menu().opened();
        attend("backup.service failed");
        assertEquals(before, labels());
        assertEquals(Sign.ATTENTION, view.look().sign());
        menu().closed();
        until(() -> labels().getFirst().equals("backup.service failed"));
    }

    @Test
    void aMenuOfWhichNobodyTellsThatItClosedIsRightWhenItOpensAgainAndAfterAChoice() {
        menu().opened();
        attend("backup.service failed");
        menu().opened();
        assertEquals("backup.service failed", labels().getFirst());
        attend();
        assertEquals("backup.service failed", labels().getFirst());
        choose("Open Reeve");
        assertEquals("Open Reeve", labels().getFirst());
    }

    @Test
    void wordsChangeInAnOpenMenuAndWhatWasShownIsWhatIsRun() {
        quick.add(QuickAction.of(RESTART));
        settle();
        menu().opened();
        quick.remove(RESTART);
        quick.add(new QuickAction("Web", "", RESTART));
        settle();
        assertEquals("Web: Restart nginx.service", labels().getFirst());
        quick.remove(RESTART);
        settle();
        menu().closed();
        choose("Web: Restart nginx.service");
        until(() -> helper.made.get() == 1);
        assertFalse(labels().contains("Web: Restart nginx.service"));
    }
}
