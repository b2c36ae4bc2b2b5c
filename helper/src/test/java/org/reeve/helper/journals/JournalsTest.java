package org.reeve.helper.journals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Fds;
import org.reeve.testing.Row;

@Timeout(30)
class JournalsTest {
    private static final String MACHINE = "0123456789abcdef0123456789abcdef";

    private final Cancel cancel = new Cancel();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");
    private Thread running = Thread.currentThread();

    @BeforeEach
    void lay() throws IOException {
        directory =
                Files.createDirectories(temporary.toRealPath().resolve("var").resolve(MACHINE));
        Files.writeString(temporary.resolve("machine-id"), MACHINE + "\n");
    }

    @AfterEach
    void end() throws InterruptedException {
        cancel.cancel();
        if (running != Thread.currentThread()) {
            running.join();
        }
    }

    private Journals journals() throws IOException {
        Path real = temporary.toRealPath();
        int owner = (Integer) Files.getAttribute(directory, "unix:uid");
        return new Journals(List.of(real.resolve("var"), real.resolve("run")), real.resolve("machine-id"), owner);
    }

    /** A file that comes with its text: one that is written in its place may be read while it is empty. */
    private void place(Path file, String text) throws IOException {
        Files.move(Files.writeString(temporary.resolve("laid"), text), file);
    }

    private void listen() throws IOException {
        Journals journals = journals();
        running = Thread.ofPlatform().start(() -> assertCancelled(() -> journals.journals(new Ear())));
    }

    private static void assertCancelled(Runnable work) {
        HelperException end = assertThrows(HelperException.class, work::run);
        assertEquals(Problem.CANCELLED, end.problem());
    }

    private final class Ear implements Sink<JournalFiles> {
        @Override
        public void emit(JournalFiles news) {
            news.files().forEach(file -> heard.add(word(file)));
            if (news.whole()) {
                heard.add("whole");
            }
        }

        @Override
        public Cancel cancel() {
            return cancel;
        }
    }

    /** What happened, to which file, and what a receiver reads from it. */
    private static String word(JournalFile file) {
        String name = Path.of(file.name()).getFileName().toString();
        if (file.change() != JournalChange.ADDED) {
            return file.change() + " " + name;
        }
        try (FileInputStream in = new FileInputStream("/proc/self/fd/" + number(file))) {
            return "ADDED " + name + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "ADDED " + name + " unreadable";
        }
    }

    private static int number(JournalFile file) throws IOException {
        return Fds.number(file.file().orElseThrow());
    }

    private String next() throws InterruptedException {
        String word = heard.poll(10, TimeUnit.SECONDS);
        return word == null ? "nothing" : word;
    }

    private List<String> untilWhole() throws InterruptedException {
        List<String> words = new ArrayList<>();
        for (String word = next(); !word.equals("whole") && !word.equals("nothing"); word = next()) {
            words.add(word);
        }
        return words.stream().sorted().toList();
    }

    @Test
    void filesAreGivenOutOpenAndOthersAreNot() throws Exception {
        Files.writeString(directory.resolve("system.journal"), "one");
        Files.writeString(directory.resolve("user-1000.journal"), "two");
        Files.writeString(directory.resolve("notes.txt"), "three");
        listen();

        assertEquals(List.of("ADDED system.journal one", "ADDED user-1000.journal two"), untilWhole());
    }

    @Test
    @Row("C9")
    void linksFifosAndDirectoriesAreNotOpened() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        Files.createSymbolicLink(directory.resolve("link.journal"), secret);
        Files.createDirectory(directory.resolve("folder.journal"));
        Path pipe = directory.resolve("pipe.journal");
        new Command().run(Duration.ofSeconds(5), new Cancel(), Path.of("/usr/bin/mkfifo"), pipe.toString());
        assertTrue(Files.exists(pipe));
        Files.writeString(directory.resolve("system.journal"), "one");
        listen();

        assertEquals(List.of("ADDED system.journal one"), untilWhole());
    }

    @Test
    @Row("C1")
    void directoryThatIsReachedThroughALinkIsRefused() throws Exception {
        Path real = temporary.toRealPath();
        Files.move(real.resolve("var"), real.resolve("elsewhere"));
        Files.createSymbolicLink(real.resolve("var"), real.resolve("elsewhere"));
        Journals journals =
                new Journals(List.of(real.resolve("var"), real.resolve("run")), real.resolve("machine-id"), 0);

        HelperException failed = assertThrows(HelperException.class, () -> journals.journals(new Ear()));
        assertEquals(Problem.FAILED, failed.problem());
    }

    @Test
    @Row("C1")
    void filesOfAnotherOwnerAreNotOpened() throws Exception {
        Files.writeString(directory.resolve("system.journal"), "one");
        Path real = temporary.toRealPath();
        int other = (Integer) Files.getAttribute(directory, "unix:uid") + 1;
        Journals journals =
                new Journals(List.of(real.resolve("var"), real.resolve("run")), real.resolve("machine-id"), other);
        running = Thread.ofPlatform().start(() -> assertCancelled(() -> journals.journals(new Ear())));

        assertEquals(List.of(), untilWhole());
    }

    @Test
    void rotationIsTold() throws Exception {
        Path system = Files.writeString(directory.resolve("system.journal"), "one");
        listen();
        untilWhole();
        Files.writeString(system, " more", StandardOpenOption.APPEND);
        assertEquals("GREW system.journal", next());

        Files.move(system, directory.resolve("system@1.journal"));
        place(system, "new");
        List<String> words = new ArrayList<>(List.of(next(), next()));
        assertEquals(
                List.of("ADDED system.journal new", "RENAMED system@1.journal"),
                words.stream().sorted().toList());

        Files.delete(directory.resolve("system@1.journal"));
        awaitWord("GONE system@1.journal");
    }

    @Test
    void aFileThatIsEmptyYetIsGivenOutAndGrows() throws Exception {
        listen();
        untilWhole();
        Path system = Files.createFile(directory.resolve("system.journal"));
        assertEquals("ADDED system.journal ", next());
        Files.writeString(system, "one", StandardOpenOption.APPEND);
        assertEquals("GREW system.journal", next());
    }

    /** The kernel gives the number of a deleted file to the next one. */
    @Test
    void aFileInThePlaceOfADeletedOneIsAnotherFile() throws Exception {
        Path system = Files.writeString(directory.resolve("system.journal"), "one");
        listen();
        untilWhole();
        for (String text : List.of("two", "three", "four", "five")) {
            Files.delete(system);
            place(system, text);
            awaitWord("ADDED system.journal " + text);
        }
    }

    @Test
    void aFileThatIsMovedAwayOrHasAnotherNameElsewhereIsGone() throws Exception {
        Path one = Files.writeString(directory.resolve("system@1.journal"), "one");
        Path two = Files.writeString(directory.resolve("system@2.journal"), "two");
        listen();
        untilWhole();
        Files.createLink(temporary.resolve("kept"), one);
        Files.delete(one);
        awaitWord("GONE system@1.journal");
        Files.move(two, temporary.resolve("moved"));
        awaitWord("GONE system@2.journal");
    }

    @Test
    void whatIsRotatedAgainAndAgainIsGivenOutOnceEach() throws Exception {
        Path system = Files.writeString(directory.resolve("system.journal"), "0");
        listen();
        untilWhole();
        List<String> wanted = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            Files.move(system, directory.resolve("system@" + i + ".journal"));
            place(system, "text " + i);
            wanted.add("text " + i);
            Thread.sleep(2);
        }
        List<String> given = new ArrayList<>();
        while (given.size() < wanted.size()) {
            String word = next();
            assertNotEquals("nothing", word, "only " + given.size() + " were given out");
            if (word.startsWith("ADDED")) {
                given.add(word.substring(word.indexOf(' ', "ADDED ".length()) + 1));
            }
        }
        given.sort(Comparator.comparing(text -> Integer.valueOf(text.substring("text ".length()))));
        assertEquals(wanted, given);
    }

    @Test
    void moreReceiversThanAreServedAreRefused() throws Exception {
        Journals journals = journals();
        List<Thread> receivers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            receivers.add(Thread.ofPlatform().start(() -> assertCancelled(() -> journals.journals(new Ear()))));
            untilWhole();
        }
        HelperException refused = assertThrows(HelperException.class, () -> journals.journals(new Ear()));
        assertEquals(Problem.BUSY, refused.problem());
        HelperException unasked = assertThrows(HelperException.class, journals::resolve);
        assertEquals(refused.getMessage(), unasked.getMessage(), "nobody types a password for it");
        cancel.cancel();
        for (Thread receiver : receivers) {
            receiver.join();
        }
        journals.resolve();
    }

    private void awaitWord(String wanted) throws InterruptedException {
        String word = next();
        while (!word.equals(wanted)) {
            assertNotEquals("nothing", word, "never heard " + wanted);
            word = next();
        }
    }

    @Test
    void manyFilesComeInPartsThatFitAFrame() throws Exception {
        for (int i = 0; i < 40; i++) {
            Files.writeString(directory.resolve("system@" + i + ".journal"), "");
        }
        listen();

        assertEquals(40, untilWhole().size());
    }

    @Test
    void machineWithoutAJournalSaysSo() throws Exception {
        Files.delete(directory);
        Files.createDirectories(temporary.resolve("var"));
        Path real = temporary.toRealPath();
        Journals none = new Journals(List.of(real.resolve("var"), real.resolve("run")), real.resolve("machine-id"), 0);

        HelperException failed = assertThrows(HelperException.class, () -> none.journals(new Ear()));
        assertEquals(Problem.NOT_FOUND, failed.problem());
    }
}
