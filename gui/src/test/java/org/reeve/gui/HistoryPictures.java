package org.reeve.gui;

import java.util.function.Consumer;
import org.reeve.gui.theme.Scheme;

/** Draws the page of what was changed in its states, like {@link Screenshots}. Not a test: looked at by people. */
final class HistoryPictures {
    private HistoryPictures() {}

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        String only = arguments.length > 0 ? arguments[0] : "";
        Consumer<FakeCalls> root = fake -> fake.rootRunning = true;
        draw(only, "history", root, 2);
        draw(only, "history-failed", root, 3);
        draw(only, "history-cut-off", root, 5);
        draw(only, "history-own", fake -> {}, 0);
        draw(
                only,
                "history-empty",
                fake -> {
                    fake.rootRunning = true;
                    fake.records.own.clear();
                    fake.records.root.clear();
                },
                0);
        System.exit(0);
    }

    private static void draw(String only, String name, Consumer<FakeCalls> script, int row) throws Exception {
        if (!name.contains(only)) {
            return;
        }
        for (Scheme scheme : Scheme.values()) {
            for (int[] size : Pictures.sizes()) {
                FakeCalls fake = new FakeCalls();
                script.accept(fake);
                Driver driver = Driver.open(fake, scheme, size[0], size[1]);
                driver.run(() -> driver.window().shell().open("history"));
                driver.pause(500);
                if (row > 0) {
                    driver.select("#history", FakeHistory.id(row).value());
                }
                driver.pause(400);
                driver.save(Pictures.file(name, scheme, size[0]));
                driver.close();
            }
        }
    }
}
