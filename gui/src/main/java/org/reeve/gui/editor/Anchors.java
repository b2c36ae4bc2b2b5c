package org.reeve.gui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that stand once in each of two texts, in the same order: long texts are compared between them. Pure. */
final class Anchors {
    /** Where such a line stands in both. */
    record Anchor(int old, int now) {}

    private Anchors() {}

    /** The longest row of them that rises in both. */
    static List<Anchor> of(List<String> old, List<String> now) {
        Map<String, Integer> first = once(old);
        Map<String, Integer> second = once(now);
        List<Anchor> all = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int there = first.getOrDefault(old.get(i), -1) == i ? second.getOrDefault(old.get(i), -1) : -1;
            if (there >= 0) {
                all.add(new Anchor(i, there));
            }
        }
        return rising(all);
    }

    /** Where each line stands that stands once; -1 for one that stands more often. */
    private static Map<String, Integer> once(List<String> lines) {
        Map<String, Integer> places = new HashMap<>(lines.size() * 2);
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (_, _) -> -1);
        }
        return places;
    }

    /** The longest part that rises, by patience sorting. */
    private static List<Anchor> rising(List<Anchor> all) {
        int[] tops = new int[all.size()];
        int[] before = new int[all.size()];
        int piles = 0;
        for (int i = 0; i < all.size(); i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(tops[middle]).now() < all.get(i).now()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        List<Anchor> row = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = before[i]) {
            row.add(all.get(i));
        }
        return row.reversed();
    }
}
