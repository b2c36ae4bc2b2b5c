package org.reeve.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.UnitName;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** Draws the states of the page of quick actions and of the notices into {@code target/screenshots}. Looked at by people. */
final class QuickScreenshots {
    private static final List<QuickAction> SOME = List.of(
            new QuickAction("Web server", "network-server", call("services.manage.restart", "nginx.service")),
            QuickAction.of(call("services.manage.stop", "NetworkManager.service")),
            QuickAction.of(call("services.user.restart", "pipewire.service")),
            new QuickAction(
                    "Backup to the other house, before I travel and once back",
                    "drive-harddisk",
                    call("services.manage.start", "backup.service")));

    private QuickScreenshots() {}

    private static Call call(String method, String unit) {
        return Call.of(method, new UnitName(unit));
    }

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        draw("quick", "", SOME, driver -> {});
        draw("quick-empty", "", List.of(), driver -> {});
        draw("quick-edited", "", SOME, driver -> driver.type(".quick-argument", "ssh.service"));
        draw("quick-wrong", "", SOME, driver -> driver.type(".quick-argument", "rm -rf"));
        draw("quick-copy", "", SOME, driver -> driver.press("Duplicate"));
        draw(
                "quick-fifty",
                "",
                fifty(),
                driver -> driver.run(() -> ((ListView<?>) driver.scene().lookup("#quick-list"))
                        .getSelectionModel()
                        .selectLast()));
        draw("quick-broken", "{\"version\":1,\"actions\":[}", SOME, driver -> {});
        draw("quick-unfit", "{\"version\":1,\"actions\":[{\"name\":\"Rain\"},{\"call\":1}]}", SOME, driver -> {});
        draw("quick-toasts", "", SOME, driver -> {
            driver.window().shell();
            driver.run(() -> driver.window().shell().open("services"));
            driver.pause(300);
            driver.select("udisks2.service");
            driver.press("Stop");
            driver.pause(500);
            driver.run(() -> driver.window()
                    .shell()
                    .toast(new org.reeve.gui.widget.Toast(
                            "Pinned as a quick action: Stop udisks2.service.",
                            List.of(new org.reeve.gui.widget.Toast.Action("Undo", () -> {})))));
            driver.run(() -> driver.window()
                    .shell()
                    .toast(new org.reeve.gui.widget.Toast(
                            org.reeve.gui.widget.ProblemTexts.sentence(
                                    "nginx.service was not restarted",
                                    new HelperException(
                                            Problem.DENIED,
                                            "A rule on this computer does not allow it for this"
                                                    + " unit, and nobody but an administrator can change that rule. Ask whoever looks"
                                                    + " after this computer.")),
                            List.of(new org.reeve.gui.widget.Toast.Action("Details", () -> {})))));
        });
        System.exit(0);
    }

    private static List<QuickAction> fifty() {
        return IntStream.range(0, 50)
                .mapToObj(number -> QuickAction.of(call("services.manage.restart", "worker@" + number + ".service")))
                .toList();
    }

    private static void draw(String name, String text, List<QuickAction> pinned, Consumer<Driver> play)
            throws Exception {
        for (Scheme scheme : Scheme.values()) {
            for (int[] size : Pictures.sizes()) {
                if (size[0] != 1280 && !name.equals("quick")) {
                    continue;
                }
                Path file = Files.createTempDirectory("quick").resolve("quick-actions.json");
                if (!text.isEmpty()) {
                    Files.writeString(file, text);
                }
                Background background = Background.ofWindow();
                QuickActions quick = Driver.onFx(() -> new QuickActions(file, background));
                Driver driver = Driver.open(new FakeCalls(), quick, scheme, size[0], size[1]);
                driver.pause(300);
                driver.run(() -> pinned.forEach(quick::add));
                driver.run(() -> driver.window().shell().open("quick"));
                driver.pause(300);
                play.accept(driver);
                driver.pause(300);
                driver.save(Pictures.file(name, scheme, size[0]));
                driver.close();
                background.close();
            }
        }
    }
}
