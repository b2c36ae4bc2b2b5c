package org.reeve.gui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reeve.gui.editor.FileText.Ending;

/** What differs between two texts, line by line: the longest common subsequence. Pure. */
public final class Diff {
    /** The table of the comparison has so many cells at most; beyond that lines that stand once in both part it. */
    private static final int MOST_CELLS = 4_000_000;

    /** What became of a line. */
    public enum Kind {
        SAME,
        GONE,
        NEW,
        /** Lines that are the same and are not shown; the text is their number. */
        FOLD
    }

    /** A line, and what became of it. */
    public record Line(Kind kind, String text) {}

    private Diff() {}

    /** Every line of both, in order; of a place that changed, the old lines first. */
    public static List<Line> of(String before, String after) {
        return of(before.lines().toList(), after.lines().toList());
    }

    /** The same of texts that are lines already. */
    public static List<Line> of(List<String> old, List<String> now) {
        List<Line> all = new ArrayList<>(Math.max(old.size(), now.size()));
        part(all, old, now);
        return List.copyOf(all);
    }

    /** Only what changed, with a few lines around it. */
    public static List<Line> folded(List<Line> all, int around) {
        boolean[] kept = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                Arrays.fill(kept, Math.max(0, i - around), Math.min(all.size(), i + around + 1), true);
            }
        }
        List<Line> folded = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < all.size(); i++) {
            if (kept[i] && hidden > 0) {
                folded.add(new Line(Kind.FOLD, Integer.toString(hidden)));
                hidden = 0;
            }
            hidden += kept[i] ? 0 : 1;
            if (kept[i]) {
                folded.add(all.get(i));
            }
        }
        if (hidden > 0 && !folded.isEmpty()) {
            folded.add(new Line(Kind.FOLD, Integer.toString(hidden)));
        }
        return List.copyOf(folded);
    }

    /** How each line of {@code now} ends: as it did where it stood there before. */
    static Ending[] carried(List<String> old, List<String> now, Ending[] endings, Ending usual) {
        Ending[] all = new Ending[now.size()];
        Arrays.fill(all, usual);
        int i = 0;
        int j = 0;
        for (Line line : of(old, now)) {
            if (line.kind() == Kind.SAME && i < endings.length) {
                all[j] = endings[i];
            }
            i += line.kind() == Kind.NEW ? 0 : 1;
            j += line.kind() == Kind.GONE ? 0 : 1;
        }
        return all;
    }

    private static void part(List<Line> all, List<String> old, List<String> now) {
        int start = commonStart(old, now);
        int end = commonEnd(old, now, start);
        add(all, Kind.SAME, old.subList(0, start));
        between(all, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        add(all, Kind.SAME, old.subList(old.size() - end, old.size()));
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
        if ((long) old.size() * now.size() <= MOST_CELLS) {
            table(all, old, now);
            return;
        }
        List<Anchors.Anchor> anchors = Anchors.of(old, now);
        int i = 0;
        int j = 0;
        for (Anchors.Anchor anchor : anchors) {
            part(all, old.subList(i, anchor.old()), now.subList(j, anchor.now()));
            all.add(new Line(Kind.SAME, old.get(anchor.old())));
            i = anchor.old() + 1;
            j = anchor.now() + 1;
        }
        if (anchors.isEmpty()) {
            add(all, Kind.GONE, old);
            add(all, Kind.NEW, now);
        } else {
            part(all, old.subList(i, old.size()), now.subList(j, now.size()));
        }
    }

    private static void table(List<Line> all, List<String> old, List<String> now) {
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
