package org.reeve.helper.tasks.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.reeve.helper.fuzz.Parser;
import org.reeve.helper.system.SystemParsers;

/** The parsers of scans: names of files may hold anything, and others choose them. */
public final class ScanParsers {
    private ScanParsers() {}

    /** All of them. */
    public static List<Parser> all() {
        return List.of(
                octets -> each(octets, record -> {
                    Walked walked = Walked.of(record);
                    Parser.require(walked.bytes() >= 0 && walked.depth() >= 0, "less than nothing was found");
                    requireShown(walked.name());
                }),
                octets -> each(octets, record -> {
                    Privileged file = Privileged.of(record);
                    requireShown(file.path());
                    Parser.require(file.kinds().size() <= 7, "more kinds than there are");
                }),
                ScanParsers::verified,
                SystemParsers.OWNERS,
                Parser.ofText(Inodes::parse),
                Parser.ofLatin(Mounts::local),
                Parser.ofLatin(text -> Rules.sudoers("/etc/sudoers", text)
                        .forEach(rule -> Parser.require(rule.line() > 0, "a rule without a line"))),
                Parser.ofLatin(text -> Rules.polkit("/a.rules", text)));
    }

    /** What rpm lists, and what the program of a custom task prints. */
    public static List<Parser> programs() {
        return List.of(
                Parser.ofText(text -> Rpm.parse(text)
                        .forEach(one -> Parser.require(
                                !one.id().startsWith("-") && !one.name().isEmpty(), "a package that is an option"))),
                ScanParsers::printed);
    }

    private static void printed(byte[] octets) {
        try {
            PrintedLines lines = new PrintedLines(new ByteArrayInputStream(octets));
            for (byte[] line = lines.next(); line.length > 0 || lines.more(); line = lines.next()) {
                PrintedProgress told = PrintedProgress.of(Shown.of(line));
                Parser.require(
                        told.hundredths() >= -1 && told.hundredths() <= PrintedProgress.ALL, "more than all is done");
                requireShown(told.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are read while dpkg or rpm prints them. */
    private static void verified(byte[] octets) {
        try {
            Records.lines(new ByteArrayInputStream(octets))
                    .each(record -> VerifyLine.of(Shown.of(record)).ifPresent(line -> {
                        Parser.require(line.path().startsWith("/"), "a file that is nowhere");
                        requireShown(line.path());
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireShown(String name) {
        Parser.require(name.chars().noneMatch(Character::isISOControl), "a name that breaks its line");
    }

    private static void each(byte[] octets, Records.Taker taker) {
        try {
            List<byte[]> whole = new ArrayList<>();
            new Records(new ByteArrayInputStream(octets)).each(whole::add);
            for (byte[] record : whole) {
                taker.take(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
