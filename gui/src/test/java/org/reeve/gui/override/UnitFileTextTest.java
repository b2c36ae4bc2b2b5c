package org.reeve.gui.override;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.UnitText;
import org.reeve.gui.override.UnitFileText.Line;
import org.reeve.gui.override.UnitFileText.Style;

final class UnitFileTextTest {
    private static List<List<Style>> styles(String text) {
        return UnitFileText.parse(text.lines().toList()).stream()
                .map(line ->
                        line.pieces().stream().map(UnitFileText.Piece::style).toList())
                .toList();
    }

    @Test
    void sectionsKeysValuesAndCommentsAreToldApart() {
        assertEquals(
                List.of(
                        List.of(Style.SECTION),
                        List.of(Style.COMMENT),
                        List.of(Style.COMMENT),
                        List.of(Style.KEY, Style.COMMENT, Style.VALUE),
                        List.of()),
                styles("[Unit]\n# why\n; so\nDescription=A=B\n\n"));
    }

    @Test
    void aValueGoesOnAfterABackslashEvenOverAComment() {
        assertEquals(
                List.of(
                        List.of(Style.KEY, Style.COMMENT, Style.VALUE),
                        List.of(Style.COMMENT),
                        List.of(Style.VALUE),
                        List.of(Style.KEY, Style.COMMENT, Style.VALUE)),
                styles("ExecStart=/bin/a \\\n# between\n  --key=value\nUser=nobody"));
    }

    @Test
    void specifiersAndVariablesStandOut() {
        assertEquals(
                List.of(List.of(
                        Style.KEY,
                        Style.COMMENT,
                        Style.VALUE,
                        Style.SPECIFIER,
                        Style.VALUE,
                        Style.SPECIFIER,
                        Style.VALUE,
                        Style.SPECIFIER)),
                styles("ExecStart=/bin/a %i ${ONE} $TWO"));
    }

    @Test
    void noCharacterIsLost() {
        String text = "\n[Service\nno sense\n=\n  Exec Start = %\n\\\n[X]y\n%%$$";
        assertEquals(
                text.lines().toList(),
                UnitFileText.parse(text.lines().toList()).stream()
                        .map(Line::text)
                        .toList());
    }

    @Test
    void everyFileBeginsWithItsPathAndSaysWhyItIsEmpty() {
        List<Line> lines = UnitFileText.lines(List.of(
                new UnitText("/usr/lib/systemd/system/a.service", false, "[Unit]\n", ""),
                new UnitText("/etc/systemd/system/a.service.d/b.conf", true, "", "You may not read this file.")));
        assertEquals(
                List.of(
                        "# /usr/lib/systemd/system/a.service",
                        "[Unit]",
                        "",
                        "# /etc/systemd/system/a.service.d/b.conf",
                        "You may not read this file."),
                lines.stream().map(Line::text).toList());
        assertEquals(Style.PROBLEM, lines.getLast().pieces().getFirst().style());
    }
}
