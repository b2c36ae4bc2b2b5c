package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns. The last column is as wide as it is, so that no line ends with blanks. */
final class Table {
    private static final String GAP = "  ";

    private final Printable printable;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Printable printable, String... titles) {
        this.printable = printable;
        row(titles);
    }

    void row(String... cells) {
        rows.add(List.of(cells).stream().map(printable::line).toList());
    }

    /** The lines, the titles first. */
    List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length())));
            line.append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
