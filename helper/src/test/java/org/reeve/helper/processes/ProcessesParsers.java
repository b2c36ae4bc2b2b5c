package org.reeve.helper.processes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reeve.helper.fuzz.Parser;
import org.reeve.helper.system.ControlGroup;
import org.reeve.helper.system.SocketTable;
import org.reeve.helper.system.SystemParsers;

/** Files of /proc, in which each process writes what it likes. */
public final class ProcessesParsers {
    private ProcessesParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofLatin(Stat::parse),
                Parser.ofLatin(Status::users),
                Parser.ofLatin(Status::processors),
                Parser.ofText(text -> ControlGroup.unit(ControlGroup.path(text))),
                Parser.ofLatin(Counters::parse),
                Parser.ofLatin(Limits::parse),
                Parser.ofLatin(text -> Kernel.parse(100, 4096, text)),
                SystemParsers.USERS,
                ProcessesParsers::command,
                Inside::variables,
                Parser.ofText(Inside::mapped),
                Parser.ofLatin(text -> SocketTable.internet("tcp6", text)),
                Parser.ofLatin(SocketTable::unix),
                SystemParsers.PACKAGE,
                Parser.ofText(ProcessesParsers::plain));
    }

    private static void command(byte[] octets) {
        String command = Survey.command(octets);
        Parser.require(command.length() <= 1024, "longer than a record takes");
        Parser.require(
                new String(command.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(command),
                "cut in a letter");
    }

    private static void plain(String name) {
        String plain = ProcessesChanges.plain(name);
        Parser.require(plain.equals(ProcessesChanges.plain(plain)), "not plain yet");
        Parser.require(plain.chars().noneMatch(Character::isISOControl), "a letter that moves others");
    }
}
