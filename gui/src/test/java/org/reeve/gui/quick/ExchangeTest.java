package org.reeve.gui.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.NoCalls;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** Import tells what it would add before it does; the test's own thread plays the window's. */
final class ExchangeTest {
    @TempDir
    private Path folder = Path.of("");

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private QuickActions quick = new QuickActions();

    @BeforeEach
    void keep() {
        quick = new QuickActions(folder.resolve("quick-actions.json"), background);
    }

    @AfterEach
    void close() {
        background.close();
        assertTrue(background.ended(Duration.ofSeconds(10)), "what was written in the background");
    }

    private final class Told implements Desk {
        @Override
        public void toast(Toast toast) {
            told.add(toast);
        }

        @Override
        public void tell(Notice notice) {
            told.add(notice);
        }

        @Override
        public void ask(Question question) {
            told.add(question);
        }

        @Override
        public void sheet(Sheet sheet) {
            throw new AssertionError("nothing is chosen here");
        }

        @Override
        public Cancel unlock(Consumer<Optional<HelperException>> ended) {
            throw new AssertionError("nothing is unlocked here");
        }

        @Override
        public void details(Details details) {
            told.add(details);
        }

        @Override
        public void raise() {}

        @Override
        public void open(String pageId) {}

        @Override
        public void explainRights() {}
    }

    private Exchange exchange() {
        NoCalls calls = new NoCalls(new HelperException(Problem.NOT_STARTED, "There is no helper in this test."));
        Desk desk = new Told();
        Texts texts = Texts.of(QuickPage.class);
        Runner runner = new Runner(new Jobs(calls, background), quick, desk, List::of);
        return new Exchange(
                texts, quick, new QuickModel(texts, quick, runner, new Permits(calls, background), desk), desk);
    }

    private <T> T next(Class<T> type) throws InterruptedException {
        while (told.isEmpty()) {
            Runnable work = window.poll(5, TimeUnit.SECONDS);
            if (work == null) {
                throw new AssertionError("nothing was told");
            }
            work.run();
        }
        return type.cast(told.take());
    }

    private static QuickAction restart(String name, String unit) {
        return new QuickAction(name, "", Call.of("services.manage.restart", new UnitName(unit)));
    }

    private static String entry(String name, String method, String unit) {
        return "{\"name\":\"" + name + "\",\"icon\":\"\",\"call\":{\"method\":\"" + method
                + "\",\"arguments\":[{\"value\":\"" + unit + "\"}],\"mayAsk\":true}}";
    }

    private Path file(String... entries) throws IOException {
        Path file = folder.resolve("other.json");
        return Files.writeString(file, "{\"version\":1,\"actions\":[" + String.join(",", entries) + "]}");
    }

    @Test
    void whatWouldBeAddedIsNamedByItsCallsBeforeItIs() throws Exception {
        Exchange exchange = exchange();
        quick.add(restart("Web server", "nginx.service"));
        exchange.take(file(
                entry("", "services.manage.restart", "nginx.service"),
                entry("Harmless", "services.manage.stop", "ssh.service"),
                entry("", "services.manage.destroy", "ssh.service")));
        Question question = next(Question.class);
        assertEquals(2, question.consequences().size(), question.toString());
        assertEquals("Harmless · services.manage.stop", question.consequences().getFirst());
        assertTrue(question.consequences().getLast().startsWith("Left out: entry 3:"));
        assertEquals(1, quick.all().size());
        question.run().run();
        assertEquals(2, quick.all().size());
        next(Toast.class).actions().getFirst().run().run();
        assertEquals(List.of(restart("Web server", "nginx.service")), quick.all());
    }

    @Test
    void aFileThatIsNoneSaysWhyAndStaysWhereItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "hello");
        exchange().take(file);
        assertTrue(next(Toast.class).text().contains("cannot be imported: it is not JSON"));
        assertEquals("hello", Files.readString(file));
        exchange().take(folder.resolve("nowhere.json"));
        assertTrue(next(Toast.class).text().contains("no such file"));
    }

    @Test
    void whatIsThereAlreadyIsNotAddedTwice() throws Exception {
        quick.add(restart("", "nginx.service"));
        exchange().take(file(entry("Other name", "services.manage.restart", "nginx.service")));
        assertTrue(next(Toast.class).text().contains("nothing in"));
    }

    @Test
    void whatWasExportedCanBeImported() throws Exception {
        quick.add(restart("Web server", "nginx.service"));
        Path file = folder.resolve("export.json");
        exchange().give(file);
        assertTrue(next(Toast.class).text().contains("Written to"));
        quick.remove(quick.all().getFirst().call());
        exchange().take(file);
        next(Question.class).run().run();
        assertEquals(List.of(restart("Web server", "nginx.service")), quick.all());
    }

    @Test
    void anExportThatFailsSaysWhy() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        exchange().give(inTheWay.resolve("export.json"));
        assertTrue(next(Toast.class).text().startsWith("Not exported to"));
    }
}
