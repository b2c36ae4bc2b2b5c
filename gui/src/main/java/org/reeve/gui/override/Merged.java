package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.api.services.UnitText;

/** What a unit becomes with another override: its files in the order in which systemd reads them. Pure. */
final class Merged {
    private Merged() {}

    /** The files with this text in place of the override, or without one where the text is blank. */
    static List<UnitText> with(List<UnitText> files, String path, String text) {
        List<UnitText> all = new ArrayList<>(
                files.stream().filter(file -> !file.path().equals(path)).toList());
        if (!text.isBlank()) {
            all.add(place(all, name(path)), new UnitText(path, true, text, ""));
        }
        return List.copyOf(all);
    }

    /** Drop-ins are read by their names, whichever directory they lie in: systemd.unit(5). */
    private static int place(List<UnitText> files, String name) {
        int at = 0;
        for (int i = 0; i < files.size(); i++) {
            UnitText file = files.get(i);
            if (!file.dropIn() || name(file.path()).compareTo(name) <= 0) {
                at = i + 1;
            }
        }
        return at;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As systemctl cat prints them. */
    static String text(List<UnitText> files) {
        return UnitFileText.lines(files).stream().map(UnitFileText.Line::text).collect(Collectors.joining("\n"));
    }
}
