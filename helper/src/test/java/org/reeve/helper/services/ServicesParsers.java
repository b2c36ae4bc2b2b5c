package org.reeve.helper.services;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.UnitName;
import org.reeve.helper.fuzz.Parser;
import org.reeve.helper.system.Calendars;

/** What systemd's programs print, what lies in unit files, and what anybody writes into the journal. */
public final class ServicesParsers {
    private static final String FILE = "/run/reeve/a.service";

    private ServicesParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofText(ServicesParsers::findings),
                Parser.ofText(InstallSection::state),
                Parser.ofText(text -> StartupSummary.part(text, "loader")),
                Parser.ofText(ServicesParsers::entry),
                Parser.ofText(text -> Accounts.word(text.lines().toList(), "usage_usec")),
                Parser.ofText(text -> Accounts.sum(text.lines().toList(), "rbytes=")),
                Parser.ofText(BootList::parse),
                Parser.ofText(Calendars::parse),
                ServicesParsers::log,
                ServicesParsers::override,
                Parser.ofText(ServicesParsers::name));
    }

    private static void findings(String output) {
        String text = "[Service]\nExecStart=/a \\\n b\nX=1\n";
        for (OverrideFinding finding :
                Findings.parse(output, List.of(new Findings.Source(FILE, text, 3)), Set.of("known"))) {
            Parser.require(finding.line() >= 0 && !finding.text().isBlank(), "a finding about nothing");
        }
    }

    private static void entry(String json) {
        StartupEntry entry = StartupEntry.parse(json);
        entry.unit();
        entry.leftOut();
        entry.ofProcess(1);
        Parser.require(entry.micros() >= 0, "before the machine was started");
        StartupSummary.record(entry);
    }

    private static void log(byte[] octets) {
        try {
            List<LogEntries.Entry> all = new ArrayList<>();
            LogLines.read(new LogEntries(new ByteArrayInputStream(octets)), all);
            for (LogEntries.Entry one : all) {
                LogLine line = one.line();
                Parser.require(line.priority() >= 0 && line.priority() <= 7, "a priority that is none");
                Parser.require(line.text().length() <= LogEntries.LONGEST, "longer than is shown");
            }
        } catch (IOException e) {
            // The declared way: cut off, or no entries.
            return;
        }
    }

    private static void override(byte[] octets) {
        Optional<String> text = OverrideFiles.text(octets);
        if (text.filter(OverrideText::isValid).isPresent()) {
            OverrideText taken = new OverrideText(text.get());
            Parser.require(
                    new String(taken.bytes(), StandardCharsets.UTF_8).equals(taken.value()), "it is lost on disk");
            Parser.require(new OverrideText(taken.value()).equals(taken), "it changes each time");
        }
    }

    private static void name(String text) {
        if (UnitName.isValid(text)) {
            UnitName name = new UnitName(text);
            Parser.require(name.type().suffix().length() < text.length(), "a name that is only a type");
            Parser.require(text.indexOf('/') < 0 && text.indexOf('\0') < 0, "a name that is a path");
        }
    }
}
