package org.reeve.gui.files;

import java.util.ArrayList;
import java.util.List;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.editor.FileText;

/**
 * What is about to be saved, and what differs from what stands there.
 *
 * @param text as it is in the editor
 * @param octets as they will stand in the file; not to be changed
 * @param lines what differs, with a few lines around it
 * @param gone how many lines are gone
 * @param fresh how many are new
 */
record Draft(String text, Octets octets, List<Diff.Line> lines, long gone, long fresh) {
    private static final int AROUND = 3;

    /** Copies the list. */
    Draft {
        lines = List.copyOf(lines);
    }

    /** A content. */
    static final class Octets {
        private final byte[] all;

        Octets(byte[] all) {
            this.all = all.clone();
        }

        byte[] all() {
            return all.clone();
        }

        int length() {
            return all.length;
        }
    }

    /** The octets of a text, and what differs. Takes its time with long ones. */
    static Draft of(FileText before, FileText form, String now) {
        List<Diff.Line> all = Diff.of(lines(before.text()), lines(now));
        return new Draft(
                now,
                new Octets(form.encode(now).orElseThrow()),
                Diff.folded(all, AROUND),
                all.stream().filter(line -> line.kind() == Diff.Kind.GONE).count(),
                all.stream().filter(line -> line.kind() == Diff.Kind.NEW).count());
    }

    /** A last line that no line feed ends is told as diff(1) does. */
    static List<String> lines(String text) {
        List<String> all = new ArrayList<>(List.of(text.split("\n", -1)));
        if (all.getLast().isEmpty()) {
            all.removeLast();
        } else {
            all.add("\\ No newline at end of file");
        }
        return all;
    }

    /** Whether the octets are others than before. */
    boolean differs(FileText before) {
        return !java.util.Arrays.equals(octets.all, before.encode(before.text()).orElseThrow());
    }
}
