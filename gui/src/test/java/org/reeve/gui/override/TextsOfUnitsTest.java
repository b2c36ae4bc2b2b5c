package org.reeve.gui.override;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitType;
import org.reeve.gui.editor.Diff;

/** What is put into overrides, what units become with them, and what is offered while they are written. */
final class TextsOfUnitsTest {
    private static final UnitText UNIT = new UnitText("/usr/lib/systemd/system/a.service", false, "[Unit]\n", "");

    private static UnitText dropIn(String path) {
        return new UnitText(path, true, "[Service]\n", "");
    }

    @Test
    void settingsGoToTheEndOfTheirSection() {
        assertEquals(
                "[Service]\nNice=5\nRestart=no\n\n[Unit]\nAfter=b.service\n",
                Insertion.into("[Service]\nNice=5\n\n[Unit]\nAfter=b.service\n", "[Service]", List.of("Restart=no")));
    }

    @Test
    void aSectionThatIsNotThereIsMade() {
        assertEquals("[Service]\nNice=5\n", Insertion.into("", "[Service]", List.of("Nice=5")));
        assertEquals("# why\n\n[Service]\nNice=5\n", Insertion.into("# why\n", "[Service]", List.of("Nice=5")));
    }

    @Test
    void onlyWhatFitsAUnitIsOfferedToStartFrom() {
        assertEquals(List.of(Starter.CALENDAR, Starter.AFTER), Starter.of(UnitType.TIMER));
        assertTrue(Starter.of(UnitType.SERVICE).contains(Starter.RESTART));
    }

    @Test
    void theOverrideIsReadByItsNameAmongTheDropIns() {
        String own = "/etc/systemd/system/a.service.d/override.conf";
        List<UnitText> files = List.of(
                UNIT,
                dropIn("/etc/systemd/system/a.service.d/10-a.conf"),
                dropIn("/run/systemd/system/a.service.d/z.conf"));
        assertEquals(
                List.of(
                        "/usr/lib/systemd/system/a.service",
                        "/etc/systemd/system/a.service.d/10-a.conf",
                        own,
                        "/run/systemd/system/a.service.d/z.conf"),
                Merged.with(files, own, "[Service]\nNice=5\n").stream()
                        .map(UnitText::path)
                        .toList());
    }

    @Test
    void whatIsWrittenReplacesWhatStandsThere() {
        String own = "/etc/systemd/system/a.service.d/override.conf";
        assertEquals(
                "# /usr/lib/systemd/system/a.service\n[Unit]\n\n# " + own + "\n[Service]\nNice=5",
                Merged.text(Merged.with(List.of(UNIT, dropIn(own)), own, "[Service]\nNice=5\n")));
        assertEquals(List.of(UNIT), Merged.with(List.of(UNIT, dropIn(own)), own, " \n"));
    }

    @Test
    void keysOfTheSectionAreOffered() {
        assertEquals(
                Optional.of(new Vocabulary.Offer(10, List.of("RestartSec=", "RestartSteps="))),
                new Vocabulary().at(UnitType.SERVICE, "[Service]\nRestartS", 18));
    }

    @Test
    void sectionsOfTheUnitAndValuesOfAKeyAreOffered() {
        assertEquals(
                Optional.of(new Vocabulary.Offer(0, List.of("[Unit]", "[Timer]", "[Install]"))),
                new Vocabulary().at(UnitType.TIMER, "", 0));
        assertEquals(
                Optional.of(new Vocabulary.Offer(
                        18, List.of("on-success", "on-failure", "on-abnormal", "on-watchdog", "on-abort"))),
                new Vocabulary().at(UnitType.SERVICE, "[Service]\nRestart=on", 20));
        assertEquals(Optional.empty(), new Vocabulary().at(UnitType.SERVICE, "[Service]\nNoSuchKey", 19));
    }

    @Test
    void aRefusalsLinesAreFound() {
        assertEquals(
                List.of(new OverrideFinding(3, true, "Unknown key."), new OverrideFinding(12, true, "No: such.")),
                Verdict.refusals(
                        "systemd would not take it, so nothing was changed:\nline 3: Unknown key.\nline 12: No: such.\nother"));
        assertEquals(List.of(), Verdict.refusals("Nothing about lines."));
    }

    @Test
    void aLongTextIsComparedWithoutATableOfItsSquare() {
        String before = "a\n".repeat(9000);
        String after = "b\n".repeat(9000);
        assertEquals(18_000, Diff.of(before, after).size());
    }
}
