package org.reeve.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured, by key. {@link #print} writes one line a key, fields separated by tabs: figure, key, unit, count, median,
 * 5th, 95th and 99th percentile.
 */
public final class Samples {
    private record Key(String name, String unit) {}

    private final Map<Key, List<Double>> all = new LinkedHashMap<>();

    /** Something that is done once. */
    public interface Work {
        void run() throws Exception;
    }

    /** Adds how long something took, in nanoseconds as the clock counts them. */
    public void millis(String name, long nanos) {
        add(name, "ms", nanos / 1e6);
    }

    /** Adds how long something took, in nanoseconds as the clock counts them. */
    public void micros(String name, long nanos) {
        add(name, "µs", nanos / 1e3);
    }

    /** Adds a value. */
    public void add(String name, String unit, double value) {
        all.computeIfAbsent(new Key(name, unit), _ -> new ArrayList<>()).add(value);
    }

    /** Does something so often, the first times to warm up and without adding them. */
    public void micros(String name, int warm, int times, Work work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            micros(name, System.nanoTime() - begun);
        }
    }

    /** Does something so often, the first times to warm up and without adding them. */
    public void millis(String name, int warm, int times, Work work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            millis(name, System.nanoTime() - begun);
        }
    }

    /** Prints all of it. */
    public void print() {
        all.forEach((key, values) -> {
            List<Double> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "figure\t%s\t%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f%n",
                    key.name(),
                    key.unit(),
                    sorted.size(),
                    at(sorted, 0.50),
                    at(sorted, 0.05),
                    at(sorted, 0.95),
                    at(sorted, 0.99));
        });
    }

    /** By nearest rank, so that every figure is one that was seen. */
    private static double at(List<Double> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
