package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: the longest common subsequence. Pure. */
final class Diff {
    /** The table of the comparison has so many cells at most; beyond that everything between counts as replaced. */
    private static final int MOST_CELLS = 4_000_000;

    /** What became of a line. */
    enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A line, and what became of it. */
    record Line(Kind kind, String text) {}

    private Diff() {}

    /** Every line of both, in order; of a place that changed, the old lines first. */
    static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = commonStart(old, now);
        int end = commonEnd(old, now, start);
        List<Line> all = new ArrayList<>();
        add(all, Kind.SAME, old.subList(0, start));
        between(all, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        add(all, Kind.SAME, old.subList(old.size() - end, old.size()));
        return List.copyOf(all);
    }

    private static int commonStart(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> old, List<String> now, int start) {
        int most = Math.min(old.size(), now.size()) - start;
        int same = 0;
        while (same < most && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static void between(List<Line> all, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(all, Kind.GONE, old);
            add(all, Kind.NEW, now);
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                all.add(new Line(Kind.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                all.add(new Line(Kind.GONE, old.get(i++)));
            } else {
                all.add(new Line(Kind.NEW, now.get(j++)));
            }
        }
    }

    /** How many lines the rests from i and from j on have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> all, Kind kind, List<String> lines) {
        lines.forEach(line -> all.add(new Line(kind, line)));
    }
}
