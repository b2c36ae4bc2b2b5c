package org.reeve.helper.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessIo;
import org.reeve.api.processes.RunningProcess;

/** A made-up /proc, looked at twice. */
class SurveyTest {
    @TempDir
    Path proc = Path.of("");

    @BeforeEach
    void machine() throws IOException {
        Files.writeString(proc.resolve("stat"), "cpu 1\nbtime 1700000000\n");
        Files.writeString(proc.resolve("passwd"), "root:x:0:0::/root:/bin/sh\nalice:x:1000:1000::/:/bin/sh\n");
        process(1, "systemd", 0, 0, 1, 10);
    }

    private void process(int pid, String name, int uid, int parent, long start, long ran) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Integer.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (" + name + ") S " + parent + " 1 1 0 -1 4194304 0 0 0 0 " + ran + " 0 0 0 20 0 1 0 " + start
                        + " 0 2 0\n");
        Files.writeString(folder.resolve("status"), "Uid:\t%d\t%d\t%d\t%d\n".formatted(uid, uid, uid, uid));
        Files.writeString(folder.resolve("cmdline"), "/usr/bin/" + name + "\0-x\0");
        Files.writeString(folder.resolve("cgroup"), "0::/system.slice/" + name + ".service\n");
        Files.writeString(folder.resolve("io"), "rchar: 0\nread_bytes: 4096\nwrite_bytes: 0\n");
    }

    private void end(int pid) throws IOException {
        for (String file : List.of("stat", "status", "cmdline", "cgroup", "io")) {
            Files.delete(proc.resolve(pid + "/" + file));
        }
        Files.delete(proc.resolve(Integer.toString(pid)));
    }

    private Survey survey() {
        return new Survey(proc, proc.resolve("passwd"), 1000);
    }

    @Test
    void firstLookTellsEverythingAndTheNextOnlyWhatChanged() throws IOException {
        process(7, "worker", 1000, 1, 500, 0);
        Survey survey = survey();

        Survey.Difference first = survey.look();
        survey.look();
        Survey.Difference third = survey.look();
        process(7, "worker", 1000, 1, 500, 90);
        Survey.Difference fourth = survey.look();

        assertEquals(2, first.facts().size());
        assertEquals(2, first.figures().size());
        assertEquals(new Survey.Difference(List.of(), List.of(), List.of()), third);
        assertEquals(List.of(), fourth.facts());
        assertEquals(
                List.of(new ProcessId(7, 500)),
                fourth.figures().stream().map(one -> one.id()).toList());
        assertTrue(fourth.figures().getFirst().rates().orElseThrow().processor() > 0);
    }

    @Test
    void whatTheKernelDoesNotShowIsAbsentAndNotNothing() throws IOException {
        process(7, "worker", 1000, 1, 500, 0);
        Survey survey = survey();
        survey.look();

        List<RunningProcess> all = survey.all();

        assertEquals(Optional.empty(), all.getFirst().figures().io());
        assertEquals(
                Optional.of(new ProcessIo(4096, 0)), all.getLast().figures().io());
        assertEquals("alice", all.getLast().facts().user());
        assertTrue(all.getLast().facts().own());
        assertTrue(!all.getFirst().facts().own());
        assertEquals("/usr/bin/worker -x", all.getLast().facts().command());
        assertEquals(
                "worker.service", all.getLast().facts().unit().orElseThrow().name());
    }

    @Test
    void pidThatPassedOnIsOneThatWentAndOneThatCame() throws IOException {
        process(7, "worker", 1000, 1, 500, 50);
        Survey survey = survey();
        survey.look();
        process(7, "other", 1000, 1, 900, 0);

        Survey.Difference next = survey.look();

        assertEquals(List.of(new ProcessId(7, 500)), next.gone());
        assertEquals(
                List.of(new ProcessId(7, 900)),
                next.facts().stream().map(one -> one.id()).toList());
        assertEquals(Optional.empty(), next.figures().getFirst().rates());
    }

    @Test
    void whatEndedIsGoneAndAnotherNameIsToldAtOnce() throws IOException {
        process(7, "worker", 1000, 1, 500, 50);
        process(8, "shell", 1000, 1, 600, 50);
        Survey survey = survey();
        survey.look();
        end(7);
        process(8, "program", 1000, 1, 600, 50);

        Survey.Difference next = survey.look();

        assertEquals(List.of(new ProcessId(7, 500)), next.gone());
        assertEquals("program", next.facts().getFirst().name());
    }

    @Test
    void processesAreHiddenWhereTheFirstIs() throws IOException {
        Survey survey = survey();
        survey.look();
        assertTrue(!survey.hidden());
        Survey own = new Survey(proc, proc.resolve("passwd"), 1000);
        assertTrue(own.hidden(), "nothing was looked at yet");
    }
}
