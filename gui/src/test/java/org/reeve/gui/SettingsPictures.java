package org.reeve.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TabPane;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.LoginStart;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.work.Settings;
import org.reeve.link.LinkTrace;

/** Draws the page of settings in its states, like {@link Screenshots}. Not a test: looked at by people. */
final class SettingsPictures {
    private static final Surroundings BARE = new Surroundings(
            1000, true, false, true, true, PolkitState.READY, Optional.empty(), PkexecState.NOT_SETUID, false);

    private SettingsPictures() {}

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        String only = arguments.length > 0 ? arguments[0] : "";
        Consumer<FakeCalls> well = fake -> {};
        Consumer<FakeCalls> bare = fake -> fake.surroundings = BARE;
        draw(only, "settings-choices", well, true, 0);
        draw(only, "settings-no-tray", well, false, 0);
        draw(only, "settings-computer", well, true, 1);
        draw(only, "settings-findings", bare, false, 1);
        draw(only, "settings-unchecked", SettingsPictures::damaged, true, 1);
        draw(only, "settings-shortcuts", well, true, 2);
        draw(only, "settings-about", well, true, 3);
        draw(only, "settings-strip", bare, false, -1);
        System.exit(0);
    }

    private static void damaged(FakeCalls fake) {
        fake.others.put(SurroundingsRead.class, cancel -> (SurroundingsRead) () -> {
            throw new HelperException(Problem.NOT_STARTED, "This installation of Reeve is damaged.");
        });
    }

    private static void draw(String only, String name, Consumer<FakeCalls> script, boolean tray, int tab)
            throws Exception {
        if (!name.contains(only)) {
            return;
        }
        for (Scheme scheme : Scheme.values()) {
            for (int[] size : Pictures.sizes()) {
                draw(name, script, tray, tab, scheme, size);
            }
        }
    }

    private static void draw(String name, Consumer<FakeCalls> script, boolean tray, int tab, Scheme scheme, int[] size)
            throws Exception {
        FakeCalls fake = new FakeCalls();
        script.accept(fake);
        Outside outside = new Outside(
                new SimpleObjectProperty<>(Optional.of(tray)),
                Optional.of(new Always()),
                LinkTrace.to(Path.of("/home/alice/.local/state/reeve/link.log")));
        Driver driver = Driver.open(fake, scheme, size[0], size[1], new Settings(), outside);
        if (tab >= 0) {
            driver.run(() -> {
                driver.window().shell().open("settings");
                ((TabPane) driver.scene().lookup("#settings-tabs"))
                        .getSelectionModel()
                        .select(tab);
            });
        }
        driver.pause(700);
        driver.save(Pictures.file(name, scheme, size[0]));
        driver.close();
    }

    private static final class Always implements LoginStart {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public void set(boolean wanted) throws IOException {
            throw new IOException("Read-only file system");
        }
    }
}
