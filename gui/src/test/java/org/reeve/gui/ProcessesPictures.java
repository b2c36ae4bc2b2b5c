package org.reeve.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.theme.Scheme;

/** Draws the page of processes in each of its states. Run by hand; see {@link Pictures}. */
final class ProcessesPictures {
    private ProcessesPictures() {}

    /** Draws all, or those whose name has the argument in it. */
    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        String only = arguments.length > 0 ? arguments[0] : "";
        for (Map.Entry<String, Consumer<Driver>> scene : scenes().entrySet()) {
            if (scene.getKey().contains(only)) {
                draw(scene.getKey(), scene.getValue());
            }
        }
        System.exit(0);
    }

    private static Map<String, Consumer<Driver>> scenes() {
        Map<String, Consumer<Driver>> all = new LinkedHashMap<>();
        all.put("processes", driver -> {
            driver.select("#processes", "firefox");
            driver.pause(300);
        });
        all.put("processes-unit", driver -> {
            driver.press("By unit");
            driver.select("#processes", "postgres");
            driver.pause(300);
        });
        all.put("processes-tree", driver -> {
            driver.press("Tree");
            driver.pause(300);
        });
        all.put("processes-error", driver -> driver.pause(200));
        return all;
    }

    private static void draw(String name, Consumer<Driver> play) throws Exception {
        for (Scheme scheme : Scheme.values()) {
            for (int[] size : Pictures.sizes()) {
                FakeCalls fake = new FakeCalls();
                if (name.endsWith("error")) {
                    fake.processes.watching = () -> {
                        throw new HelperException(Problem.UNAVAILABLE, "/proc cannot be read.");
                    };
                }
                Driver driver = Driver.open(fake, scheme, size[0], size[1]);
                driver.run(() -> driver.window().shell().open("processes"));
                driver.pause(700);
                play.accept(driver);
                for (int i = 0; i < 12 && name.equals("processes"); i++) {
                    fake.processes.take(1502, 300 + i * 37 % 200);
                    driver.pause(120);
                }
                driver.pause(300);
                driver.save(Pictures.file(name, scheme, size[0]));
                driver.close();
            }
        }
    }
}
