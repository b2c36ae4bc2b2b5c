package org.reeve.gui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

/** What is written for systemd, as pictures and as tests need it. */
final class OverrideScenes {
    static final String OVERRIDE = """
            # Back up later, and not as root
            [Service]
            Restrat=on-failure
            MemoryLimit=200M
            Environment="GREETING=hello %i" ${EXTRA}
            ExecStart=
            ExecStart=/usr/sbin/nginx -g 'daemon on; master_process on;'
            User=www-data
            """;
    static final String GOOD = "[Service]\nRestart=on-failure\nRestartSec=5s\n";

    private OverrideScenes() {}

    /** Takes a scene. */
    interface Scenes {
        void scene(String name, Consumer<FakeCalls> script, Consumer<Driver> play);
    }

    static void list(Scenes scenes) {
        scenes.scene("override-new", fake -> {}, driver -> open(driver, "ssh.service"));
        scenes.scene("override-findings", fake -> {}, driver -> {
            open(driver, "nginx.service");
            write(driver, OVERRIDE);
            driver.awaitText("would not take this");
        });
        scenes.scene("override-review", OverrideScenes::stands, driver -> {
            open(driver, "nginx.service");
            write(driver, GOOD + "User=www-data\n");
            driver.press("Review and save…");
        });
        scenes.scene("override-saved", OverrideScenes::stands, driver -> {
            open(driver, "nginx.service");
            write(driver, GOOD + "User=www-data\n");
            driver.press("Review and save…");
            driver.press("Save override, asks for a password");
            driver.awaitText("Saved, and systemd has read it.");
        });
        scenes.scene(
                "override-conflict",
                fake -> {
                    stands(fake);
                    fake.overrides.meanwhile = Optional.of("[Service]\nRestart=always\nNice=5\n");
                },
                driver -> {
                    open(driver, "nginx.service");
                    write(driver, GOOD + "User=www-data\n");
                    driver.press("Review and save…");
                    driver.press("Save override, asks for a password");
                    driver.awaitText("changed by somebody else");
                });
        scenes.scene(
                "override-versions",
                fake -> {
                    stands(fake);
                    fake.overrides.kept.add("[Service]\nNice=5\n");
                    fake.overrides.kept.add("[Service]\nNice=10\nRestart=no\n");
                },
                OverrideScenes::versions);
        scenes.scene(
                "override-bytes",
                fake -> {
                    stands(fake);
                    fake.overrides.kept.add("[Service]\nNice=5\n");
                    fake.overrides.kept.add("\u0001 bytes");
                    fake.overrides.kept.add("[Service]\nNice=10\n");
                    fake.overrides.odd = Optional.of("\u0001 bytes");
                },
                OverrideScenes::versions);
        scenes.scene(
                "override-left",
                fake -> {
                    fake.units.gone(Scope.SYSTEM, new UnitName("gone.service"));
                    fake.overrides.texts.put("gone.service", GOOD);
                },
                driver -> {
                    driver.press("Search or run an action…");
                    driver.type(".palette-field", "override gone.service");
                    driver.pause(200);
                    enter(driver);
                    driver.awaitText("Remove the override of gone.service?");
                });
        scenes.scene("override-instance", fake -> {}, driver -> {
            driver.select("postgresql@17-main.service");
            UnitTabsTest.tab(driver, "Unit file");
            driver.awaitText("Edit for every instance…");
        });
        scenes.scene("timer-empty", fake -> {}, driver -> driver.press("New timer…"));
        scenes.scene("timer", fake -> {}, OverrideScenes::timer);
        scenes.scene("timer-wrong", fake -> {}, driver -> {
            driver.press("New timer…");
            field(driver, "COMMAND", "rsync -a ~ | \"tee");
            field(driver, "DELAY", "some");
            field(driver, "DIRECTORY", "home/");
        });
        scenes.scene("timer-review", fake -> {}, driver -> {
            timer(driver);
            driver.press("Review and create…");
        });
        scenes.scene("timer-remove", fake -> {}, driver -> {
            driver.press("Timers");
            driver.awaitText("apt-daily.timer");
            driver.select("apt-daily.timer");
            UnitTabsTest.tab(driver, "Unit file");
            driver.press("Remove timer…");
        });
    }

    static void stands(FakeCalls fake) {
        fake.overrides.texts.put("nginx.service", GOOD);
    }

    static void open(Driver driver, String unit) {
        driver.awaitText(unit);
        driver.select(unit);
        UnitTabsTest.tab(driver, "Unit file");
        driver.press("Edit override…");
        driver.await("the editor", () -> driver.shows(".sheet .unit-code.editable"));
    }

    /** Chooses what the palette found first. */
    static void enter(Driver driver) {
        driver.run(() -> Keys.plain(KeyCode.ENTER).push(driver.scene().lookup(".palette-field")));
    }

    /** On the window's thread. */
    static CodeArea area(Driver driver) {
        return (CodeArea) driver.scene().lookup(".unit-code.editable .code-area");
    }

    static void write(Driver driver, String text) {
        driver.run(() -> area(driver).replaceText(text));
        driver.pause(100);
    }

    private static void versions(Driver driver) {
        open(driver, "nginx.service");
        driver.run(() -> {
            TabPane tabs = (TabPane) driver.scene().lookup(".writing-right");
            tabs.getSelectionModel().select(1);
        });
        driver.press("Show previous versions");
        driver.await("the versions", () -> driver.shows(".versions .list-view .list-cell"));
        driver.run(() -> ((javafx.scene.control.ListView<?>) driver.scene().lookup(".versions .list-view"))
                .getSelectionModel()
                .select(1));
    }

    static void timer(Driver driver) {
        driver.press("New timer…");
        field(driver, "COMMAND", "/usr/bin/rsync -a \"/home/alice/My documents\" /backup/");
        field(driver, "DESCRIPTION", "Backup of the documents");
        field(driver, "USER", "alice");
        driver.awaitText("systemd has no objection.");
    }

    static void field(Driver driver, String field, String text) {
        driver.await("the form", () -> driver.shows("#timer\\.COMMAND") || driver.shows(".timer-form"));
        driver.run(() -> find(driver, field).setText(text));
        driver.pause(50);
    }

    private static TextField find(Driver driver, String field) {
        return driver.scene().getRoot().lookupAll(".timer-form .text-field").stream()
                .filter(node -> ("timer." + field).equals(node.getId()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static void when(Driver driver, int choice) {
        driver.run(() -> driver.scene().getRoot().lookupAll(".timer-form .combo-box").stream()
                .filter(node -> "timer.when".equals(node.getId()))
                .map(ComboBox.class::cast)
                .forEach(box -> box.getSelectionModel().select(choice)));
    }
}
