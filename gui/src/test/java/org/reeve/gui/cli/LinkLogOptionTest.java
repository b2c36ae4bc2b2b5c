package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reeve.link.LinkLog;

class LinkLogOptionTest {
    private static Run run(String... arguments) {
        return Run.of(FakeDoor.answering(call -> null), arguments);
    }

    @Test
    void itIsOffUnlessItIsAskedFor() {
        assertEquals(LinkLog.OFF, run("call", "session.read.ping").log());
    }

    @Test
    void itMayStandBeforeAndBehindTheCommand() {
        assertEquals(
                LinkLog.SIZES,
                run("--link-log", "sizes", "call", "session.read.ping").log());
        assertEquals(
                LinkLog.VALUES,
                run("call", "--link-log=values", "session.read.ping").log());
    }

    @Test
    void aLevelThatThereIsNotIsRefused() {
        Run run = run("--link-log", "everything", "call", "session.read.ping");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("everything"), run.err());
    }
}
