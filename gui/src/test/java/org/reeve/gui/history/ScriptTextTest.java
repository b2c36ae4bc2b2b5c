package org.reeve.gui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Undo;

/** What is exported: commands for what was done, comments for everything else, and nothing that gets out of either. */
class ScriptTextTest {
    private static final Call CALL = Call.of("services.manage.stop");

    private static final Actions NOBODY = new Actions() {
        @Override
        public Optional<CallWords> words(Call call) {
            return Optional.empty();
        }

        @Override
        public Optional<Replaced> replaced(Call undo) {
            return Optional.empty();
        }

        @Override
        public void run(Call call, Origin origin) {}

        @Override
        public void takeBack(Undo undo) {}

        @Override
        public Optional<Job> running(Call call) {
            return Optional.empty();
        }

        @Override
        public boolean pinned(Call call) {
            return false;
        }

        @Override
        public void pin(Call call) {}

        @Override
        public void unpin(Call call) {}
    };

    private static List<String> script(HistoryRow... rows) {
        return new ScriptText(new HistoryWords(NOBODY))
                .of(List.of(rows), "vm", Instant.EPOCH)
                .lines()
                .toList();
    }

    private static HistoryRow row(ChangeRecord.State state, String text, Optional<Call> call, List<String> command) {
        ChangeDetails details = new ChangeDetails(
                Optional.empty(), call, "", command, List.of(), List.of(), "", Optional.empty(), Optional.empty());
        ChangeRecord record = new ChangeRecord(
                new ChangeId("0".repeat(32)),
                Instant.EPOCH,
                1000,
                1,
                "services.manage.stop",
                "a.service",
                state,
                Optional.<Problem>empty(),
                text,
                details);
        return new HistoryRow(new HistoryEntry("alice", record), HistoryRow.Keeper.ROOT);
    }

    @Test
    void whatWasDoneIsItsCommandQuotedForAShell() {
        List<String> script = script(
                row(ChangeRecord.State.DONE, "", Optional.of(CALL), List.of("systemctl", "stop", "a b'; rm -rf ~")));

        assertEquals("#!/bin/bash", script.getFirst());
        assertTrue(script.get(1).startsWith("# What was changed on vm with Reeve, written 1970-"), script.get(1));
        assertEquals("systemctl stop 'a b'\\''; rm -rf ~'", script.getLast());
    }

    @Test
    void whatWasNotDoneIsACommentWhateverItSays() {
        for (ChangeRecord.State state :
                List.of(ChangeRecord.State.FAILED, ChangeRecord.State.DENIED, ChangeRecord.State.INTENDED)) {
            List<String> script = script(row(state, "no\nrm -rf ~", Optional.of(CALL), List.of("rm", "x")));
            assertEquals(
                    List.of("set -e"),
                    script.stream()
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList());
        }
    }

    @Test
    void whatIsNotWholeWithoutWhatAPersonWroteIsAComment() {
        List<String> script =
                script(row(ChangeRecord.State.DONE, "", Optional.empty(), List.of("systemctl", "edit", "a.service")));

        assertEquals("# systemctl edit a.service", script.getLast());
    }
}
