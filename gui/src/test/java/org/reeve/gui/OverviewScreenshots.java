package org.reeve.gui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** Draws every state of the Overview into {@code target/screenshots}. Not a test: looked at by people. */
final class OverviewScreenshots {
    private OverviewScreenshots() {}

    private record Picture(
            String name, Consumer<FakeCalls> script, Consumer<QuickActions> pins, Consumer<Driver> play) {}

    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> {
            problem.printStackTrace();
            System.exit(1);
        });
        Pictures.start();
        for (Picture picture : pictures()) {
            if (picture.name().contains(arguments.length > 0 ? arguments[0] : "")) {
                for (Scheme scheme : Scheme.values()) {
                    for (int[] size : Pictures.sizes()) {
                        draw(picture, scheme, size[0], size[1]);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static List<Picture> pictures() {
        return List.of(
                new Picture(
                        "overview", OverviewScreenshots::busy, OverviewScreenshots::pins, OverviewScreenshots::work),
                new Picture("overview-calm", OverviewScreenshots::calm, quick -> {}, driver -> {}),
                new Picture("overview-asking", OverviewScreenshots::asking, OverviewScreenshots::pins, driver -> {
                    driver.press("Run, asks for a password: Restart nginx.service");
                    driver.pause(2300);
                }),
                new Picture("overview-refused", OverviewScreenshots::refused, OverviewScreenshots::pins, driver -> {}),
                new Picture("overview-error", OverviewScreenshots::error, OverviewScreenshots::pins, driver -> {}),
                new Picture("overview-loading", fake -> fake.overview.past = 0, quick -> {}, driver -> {}),
                new Picture("overview-picked", OverviewScreenshots::busy, quick -> {}, OverviewScreenshots::pick),
                new Picture("overview-crowd", OverviewScreenshots::crowd, OverviewScreenshots::many, driver -> {}),
                new Picture("overview-low", OverviewScreenshots::busy, OverviewScreenshots::pins, driver -> {
                    work(driver);
                    driver.run(() -> ((ScrollPane) driver.scene().lookup(".cards")).setVvalue(1));
                }),
                new Picture("overview-failed", OverviewScreenshots::failing, OverviewScreenshots::pins, driver -> {
                    driver.press("Run, asks for a password: Restart nginx.service");
                    driver.pause(400);
                }));
    }

    private static void busy(FakeCalls fake) {
        fake.overview.past = 260;
        fake.overview.fill("/var");
        fake.overview.waiting = Optional.of(new Snapshot.Waiting(12, 0, 340));
        fake.overview.machine = new Machine(
                Instant.now().minusSeconds(530_000),
                List.of(new Machine.Login("alice", "seat0"), new Machine.Login("bob", "")),
                Optional.of(new Machine.Restart(List.of("linux-image-6.12.57+deb13-amd64", "libc6", "dbus"))));
    }

    private static void pins(QuickActions quick) {
        quick.add(new QuickAction("Web server", "", act(Scope.SYSTEM, UnitAction.RESTART, "nginx.service")));
        quick.add(QuickAction.of(act(Scope.SYSTEM, UnitAction.STOP, "cron.service")));
        quick.add(QuickAction.of(act(Scope.USER, UnitAction.RESTART, "pipewire.service")));
        quick.add(new QuickAction("Rain", "", Call.of("weather.manage.rain")));
    }

    private static void many(QuickActions quick) {
        for (int i = 0; i < 14; i++) {
            quick.add(QuickAction.of(act(Scope.SYSTEM, UnitAction.RESTART, "worker@%03d.service".formatted(i))));
        }
    }

    private static Call act(Scope scope, UnitAction action, String unit) {
        return ServicesCommands.call(scope, action, new UnitName(unit));
    }

    private static void work(Driver driver) {
        driver.press("Run, asks for a password: Stop cron.service");
        driver.pause(200);
        driver.press("Run: Restart pipewire.service (your own)");
        driver.pause(300);
    }

    private static void calm(FakeCalls fake) {
        fake.overview.past = 40;
        for (String unit : List.of("backup.service", "fwupd-refresh.service")) {
            fake.units.set(Scope.SYSTEM, new UnitName(unit), ActiveState.INACTIVE, "dead");
        }
    }

    private static void asking(FakeCalls fake) {
        fake.overview.past = 60;
        fake.change = FakeCalls.stuckAt(Stage.ASKING);
    }

    private static void refused(FakeCalls fake) {
        fake.overview.past = 60;
        fake.rootRunning = true;
        fake.can = call -> new Verdict(
                call.method().endsWith("restart") ? Verdict.Permit.REFUSED : Verdict.Permit.FREE,
                "A rule on this computer does not allow it for this unit.",
                "");
    }

    private static void failing(FakeCalls fake) {
        fake.overview.past = 60;
        fake.change = FakeCalls.failing(Problem.NO_AGENT, "No polkit agent is running.");
    }

    private static void error(FakeCalls fake) {
        fake.overview.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The kernel’s file /proc/stat cannot be read: denied.");
        };
    }

    private static void crowd(FakeCalls fake) {
        busy(fake);
        for (int i = 0; i < 14; i++) {
            fake.units.set(
                    Scope.SYSTEM, new UnitName("worker@%03d.service".formatted(i)), ActiveState.FAILED, "failed");
            fake.overview.fill("/srv/disk" + i + "/a folder with quite a long name of its own");
        }
    }

    private static void pick(Driver driver) {
        driver.run(() -> {
            Node graph = driver.scene().getRoot().lookup(".measure-memory .sparkline");
            driver.stage().requestFocus();
            graph.requestFocus();
        });
        for (int i = 0; i < 60; i++) {
            new RealKeys().push(javafx.scene.input.KeyCode.LEFT);
        }
    }

    private static void draw(Picture picture, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        picture.script().accept(fake);
        QuickActions quick = new QuickActions();
        picture.pins().accept(quick);
        Driver driver = Driver.open(fake, quick, scheme, width, height);
        driver.pause(500);
        picture.play().accept(driver);
        driver.pause(250);
        driver.save(Pictures.file(picture.name(), scheme, width));
        driver.close();
    }
}
