package org.reeve.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What differs between long texts. */
final class DiffTest {
    private static long count(List<Diff.Line> all, Diff.Kind kind) {
        return all.stream().filter(line -> line.kind() == kind).count();
    }

    @Test
    void twoChangesFarApartInALongTextAreTwoChanges() {
        List<String> before =
                IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList();
        List<String> after = new ArrayList<>(before);
        after.set(3, "changed");
        after.remove(99_990);
        List<Diff.Line> all = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Diff.of(before, after));
        assertEquals(2, count(all, Diff.Kind.GONE));
        assertEquals(1, count(all, Diff.Kind.NEW));
    }

    @Test
    void longTextsWithNothingInCommonAreReplaced() {
        List<String> before = IntStream.range(0, 5_000).mapToObj(i -> "a").toList();
        List<String> after = IntStream.range(0, 5_000).mapToObj(i -> "b").toList();
        List<Diff.Line> all = Diff.of(before, after);
        assertEquals(5_000, count(all, Diff.Kind.GONE));
        assertEquals(0, count(all, Diff.Kind.SAME));
    }

    @Test
    void whatIsTheSameFarFromAChangeIsFolded() {
        List<String> before = IntStream.range(0, 100).mapToObj(i -> "line " + i).toList();
        List<String> after = new ArrayList<>(before);
        after.set(50, "changed");
        List<Diff.Line> folded = Diff.folded(Diff.of(before, after), 3);
        assertEquals(new Diff.Line(Diff.Kind.FOLD, "47"), folded.getFirst());
        assertEquals(new Diff.Line(Diff.Kind.FOLD, "46"), folded.getLast());
        assertEquals(10, folded.size());
        assertTrue(Diff.folded(Diff.of(before, before), 3).isEmpty());
    }
}
