package org.reeve.gui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.gui.theme.Scheme;

/**
 * What the window does with 5 000 units that a helper without cost hands over: to the first rows, for a letter in the filter,
 * for a chip, and for changes. Each is the time until a pulse of the window has drawn it.
 */
final class ManyUnits {
    private static final int UNITS = 5_000;
    private static final int TIMES = 25;
    private static final int WARM = 25;

    public static void main(String[] arguments) throws Exception {
        Measured.start();
        for (int i = 0; i < 6; i++) {
            open(false);
        }
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.add(open(false));
        }
        Measured.report("window, " + UNITS + " units: from the helper’s answer to first rows", first);
        open(true);
        System.exit(0);
    }

    private static double open(boolean more) {
        FakeCalls fake = new FakeCalls();
        fake.units.crowd(UNITS - 20);
        CountDownLatch go = new CountDownLatch(1);
        fake.reading = () -> waitFor(go);
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        driver.await("the table", () -> driver.scene().lookup("#units") != null);
        TableView<?> table = (TableView<?>) driver.scene().lookup("#units");
        driver.pause(500);
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        driver.run(() -> driver.scene().addPostLayoutPulseListener(() -> {
            if (!table.getItems().isEmpty()) {
                laidOut.complete(System.nanoTime());
            }
        }));
        long asked = System.nanoTime();
        go.countDown();
        double took = (laidOut.join() - asked) / 1e6;
        if (more) {
            driver.pause(1000);
            measure(driver, fake, table);
        }
        driver.close();
        return took;
    }

    private static void waitFor(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void measure(Driver driver, FakeCalls fake, TableView<?> table) {
        TextField field = (TextField) driver.scene().lookup("#filter");
        String[] typed = {"w", "wo", "wor", "worker", "worker 1", "worker 12", "worker 1", "w", ""};
        each("window: a letter in the filter", driver, i -> field.setText(typed[i % typed.length]));
        field("", driver, field);
        List<String> chips = List.of("RUNNING", "ALL", "TIMERS", "SERVICES");
        each("window: a chip", driver, i -> ((ToggleButton) driver.scene().lookup("#chip-" + chips.get(i % 4)))
                .setSelected(true));
        each("window: a change of one unit", driver, i -> change(fake, 1, i));
        each("window: a change of 100 units at once", driver, i -> change(fake, 100, i));
        each("window: a change of 5000 units at once", driver, i -> change(fake, UNITS - 20, i));
        int rows = Driver.onFx(() -> table.getItems().size());
        if (rows < UNITS) {
            throw new IllegalStateException("only " + rows + " rows are left");
        }
    }

    private static void field(String text, Driver driver, TextField field) {
        driver.run(() -> field.setText(text));
        driver.pause(300);
    }

    private static void change(FakeCalls fake, int many, int round) {
        for (int i = 0; i < many; i++) {
            UnitName name = new UnitName("worker@%03d.service".formatted(i));
            Unit now = fake.units.set(
                    Scope.SYSTEM,
                    name,
                    round % 2 == 0 ? ActiveState.FAILED : ActiveState.ACTIVE,
                    round % 2 == 0 ? "failed" : "running");
            fake.tell(new UnitChanged(name, Optional.of(now)));
        }
    }

    /** From the action until the pulse that follows it has laid the window out; and the processor time of the window's thread. */
    private static void each(String what, Driver driver, IntConsumer action) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long window = Driver.onFx(() -> Thread.currentThread().threadId());
        List<Double> took = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < TIMES + WARM; i++) {
            int round = i;
            driver.pause(60);
            long cpuBefore = threads.getThreadCpuTime(window);
            long before = System.nanoTime();
            long after = laidOut(driver, () -> action.accept(round));
            long cpuAfter = threads.getThreadCpuTime(window);
            if (i >= WARM) {
                took.add((after - before) / 1e6);
                cpu.add((cpuAfter - cpuBefore) / 1e6);
            }
        }
        Measured.report(what, took);
        Measured.report(what + ", of it the window's thread on the processor", cpu);
    }

    private static long laidOut(Driver driver, Runnable action) {
        CompletableFuture<Long> end = new CompletableFuture<>();
        driver.run(() -> {
            action.run();
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                end.complete(System.nanoTime());
                driver.scene().removePostLayoutPulseListener(once[0]);
            };
            driver.scene().addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
        });
        return end.join();
    }
}
