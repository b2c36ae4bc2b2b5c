package org.reeve.gui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.services.UnitName;
import org.reeve.wire.Contract;

final class QuickFileTest {
    private static final String NGINX = entry("", "services.manage.restart", "{\"value\":\"nginx.service\"}");

    @TempDir
    private Path folder = Path.of("");

    private Path path = folder;
    private QuickFile file = new QuickFile(path, new QuickForm(Contract.reeve()));

    @BeforeEach
    void place() {
        path = folder.resolve("reeve").resolve("quick-actions.json");
        file = new QuickFile(path, new QuickForm(Contract.reeve()));
    }

    private static String entry(String name, String method, String arguments) {
        return "{\"name\":\"" + name + "\",\"icon\":\"\",\"call\":{\"method\":\"" + method + "\",\"arguments\":["
                + arguments + "],\"mayAsk\":true}}";
    }

    private static QuickAction restart(String unit) {
        return QuickAction.of(Call.of("services.manage.restart", new UnitName(unit)));
    }

    private static QuickAction named(String name, String unit) {
        return new QuickAction(name, "", restart(unit).call());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void list(String... entries) throws IOException {
        write("{\"version\":1,\"actions\":[" + String.join(",", entries) + "]}");
    }

    private QuickFile.Synced read() {
        return file.sync(List.of(), List.of());
    }

    @Test
    void nothingIsNoTrouble() {
        assertEquals(new QuickFile.Synced(List.of(), List.of(), List.of()), read());
        assertFalse(Files.exists(path));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<QuickAction> all = List.of(named("Web server", "nginx.service"), restart("ssh.service"));
        assertEquals(List.of(), file.sync(List.of(), all).troubles());
        assertEquals(all, read().actions());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (var left = Files.list(path.getParent())) {
            assertEquals(List.of(path), left.toList());
        }
    }

    @Test
    void theFormOfTheGuideIsRead() throws IOException {
        list(NGINX);
        assertEquals(List.of(restart("nginx.service")), read().actions());
    }

    @Test
    void aBrokenFileIsSetAsideWithPlaceAndName() throws IOException {
        write("{\"version\":1,\n\"actions\":[{\"name\":]}");
        QuickTrouble.Broken broken =
                assertInstanceOf(QuickTrouble.Broken.class, read().troubles().getFirst());
        assertTrue(broken.why().contains("line 2"), broken.why());
        assertEquals(path.resolveSibling("quick-actions.json.broken"), broken.now());
        assertTrue(Files.exists(broken.now()));
        assertFalse(Files.exists(path));
    }

    @Test
    void anOlderBrokenFileIsNotLost() throws IOException {
        for (String text : List.of("first", "second", "third")) {
            write(text);
            read();
        }
        assertEquals("first", Files.readString(path.resolveSibling("quick-actions.json.broken")));
        assertEquals("second", Files.readString(path.resolveSibling("quick-actions.json.broken.2")));
        assertEquals("third", Files.readString(path.resolveSibling("quick-actions.json.broken.3")));
    }

    @Test
    void everyWayToBeBrokenHasAReason() throws IOException {
        List<String> texts = List.of(
                "",
                "[]",
                "{}",
                "{\"version\":1}",
                "{\"version\":0,\"actions\":[]}",
                "{\"version\":\"one\",\"actions\":[]}",
                "{\"version\":1,\"actions\":{}}",
                "{\"version\":1,\"actions\":[]} and more",
                "{\"version\":1,\"actions\":[],\"actions\":[]}",
                "{\"version\":1,\"actions\":[],\"command\":\"rm\"}",
                "{\"version\":1,\"actions\":" + "[".repeat(5000));
        for (String text : texts) {
            write(text);
            assertInstanceOf(QuickTrouble.Broken.class, read().troubles().getFirst(), text);
        }
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertInstanceOf(QuickTrouble.Broken.class, read().troubles().getFirst());
    }

    @Test
    void entriesThatDoNotFitStayInTheFileAndCostNoOther() throws IOException {
        String unknown = entry("", "weather.manage.rain", "");
        list(unknown, NGINX, entry("", "services.manage.restart", "{\"value\":\"not a unit\"}"), NGINX);
        QuickFile.Synced synced = read();
        assertEquals(List.of(restart("nginx.service")), synced.actions());
        QuickTrouble.Unfit unfit =
                assertInstanceOf(QuickTrouble.Unfit.class, synced.troubles().getFirst());
        assertEquals(
                List.of(1, 3),
                unfit.entries().stream().map(QuickForm.Unfit::number).toList());
        file.sync(synced.onDisk(), List.of(restart("ssh.service")));
        assertTrue(Files.readString(path).contains(unknown), Files.readString(path));
        assertEquals(List.of(restart("ssh.service")), read().actions());
    }

    @Test
    void onlyWhatChangesSomethingCanBeOne() throws IOException {
        list(
                entry("", "session.read.ping", ""),
                entry("", "services.read.get", "\"SYSTEM\",{\"value\":\"nginx.service\"}"),
                entry("", "services.read.watch", "\"SYSTEM\""),
                entry("", "session.administer.unlock", ""));
        QuickFile.Synced synced = read();
        assertEquals(List.of(), synced.actions());
        assertEquals(
                4,
                assertInstanceOf(QuickTrouble.Unfit.class, synced.troubles().getFirst())
                        .entries()
                        .size());
    }

    @Test
    void anEntryCarriesNoWayAroundAQuestion() throws IOException {
        String call = "\"call\":{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"nginx.service\"}]";
        list(
                "{\"name\":\"\",\"icon\":\"\"," + call + ",\"mayAsk\":true,\"unlocked\":true}}",
                "{\"name\":\"\",\"icon\":\"\"," + call + ",\"mayAsk\":true},\"label\":\"Harmless\"}",
                "{\"name\":\"\",\"icon\":\"/home/somebody/picture.svg\"," + call + ",\"mayAsk\":true}}",
                "{\"name\":\"two\\nlines\",\"icon\":\"\"," + call + ",\"mayAsk\":true}}");
        assertEquals(List.of(), read().actions());
    }

    @Test
    void aNewerFileIsReadAndNeverWritten() throws IOException {
        String text = "{\"version\":2,\"groups\":[[1]],\"actions\":[" + NGINX + ",{\"other\":1}]}";
        write(text);
        QuickFile.Synced synced = file.sync(List.of(), List.of(restart("ssh.service")));
        assertEquals(List.of(restart("nginx.service"), restart("ssh.service")), synced.actions());
        assertEquals(List.of(new QuickTrouble.Newer(path, 2)), synced.troubles());
        assertEquals(text, Files.readString(path));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsMerged() throws IOException {
        list(NGINX, entry("", "services.manage.stop", "{\"value\":\"cups.service\"}"));
        List<QuickAction> before = read().onDisk();
        QuickAction cups = before.getLast();
        list(
                entry("Web", "services.manage.restart", "{\"value\":\"nginx.service\"}"),
                entry("", "services.manage.stop", "{\"value\":\"cups.service\"}"),
                entry("", "services.manage.stop", "{\"value\":\"tor.service\"}"));
        List<QuickAction> mine = List.of(before.getFirst(), restart("ssh.service"));
        List<QuickAction> merged = file.sync(before, mine).actions();
        assertTrue(merged.contains(named("Web", "nginx.service")), "their new name");
        assertTrue(merged.contains(restart("ssh.service")), "what was added here");
        assertTrue(merged.stream().anyMatch(action -> action.call().toString().contains("tor.service")), "theirs");
        assertFalse(merged.contains(cups), "what was removed here");
        assertEquals(merged, read().actions());
    }

    @Test
    void aFileThatWasTakenAwayIsWrittenAgain() throws IOException {
        List<QuickAction> mine = List.of(restart("nginx.service"));
        List<QuickAction> before = file.sync(List.of(), mine).onDisk();
        Files.delete(path);
        assertEquals(mine, file.sync(before, mine).actions());
        assertEquals(mine, read().actions());
    }

    @Test
    void aLinkStaysOne() throws IOException {
        Path dots = Files.createDirectories(folder.resolve("dots")).resolve("quick.json");
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of("..", "dots", "quick.json"));
        file.sync(List.of(), List.of(restart("nginx.service")));
        assertTrue(Files.isSymbolicLink(path));
        assertTrue(Files.readString(dots).contains("nginx.service"));
        Files.writeString(dots, "broken");
        QuickTrouble.Broken broken =
                assertInstanceOf(QuickTrouble.Broken.class, read().troubles().getFirst());
        assertEquals("broken", Files.readString(broken.now()));
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        // A file where the folder should be: it fails for root too, whom permissions do not stop.
        Files.writeString(path.getParent(), "in the way");
        QuickFile.Synced synced = file.sync(List.of(), List.of(restart("nginx.service")));
        assertEquals(List.of(restart("nginx.service")), synced.actions());
        assertTrue(synced.troubles().getFirst() instanceof QuickTrouble.Unreadable
                || synced.troubles().getFirst() instanceof QuickTrouble.Unwritable);
        assertEquals("in the way", Files.readString(path.getParent()));
    }

    @Test
    void whatIsNoFileIsLeftAlone() throws IOException {
        Files.createDirectories(path);
        QuickTrouble.Unreadable told = assertInstanceOf(
                QuickTrouble.Unreadable.class,
                file.sync(List.of(), List.of(restart("nginx.service")))
                        .troubles()
                        .getFirst());
        assertEquals("not a regular file", told.why());
        assertTrue(Files.isDirectory(path));
    }

    @Test
    void exportAndImportAreTheSameForm() throws IOException {
        Path other = folder.resolve("mine.json");
        List<QuickAction> all = List.of(named("Web server", "nginx.service"));
        file.export(other, all);
        assertEquals(all, file.look(other).actions());
    }

    @Test
    void theUsersFileFollowsTheConfigHome() {
        assertEquals(Path.of("/c/reeve/quick-actions.json"), QuickFile.ofUser(Optional.of("/c")));
        assertEquals(
                Path.of(System.getProperty("user.home"), ".config", "reeve", "quick-actions.json"),
                QuickFile.ofUser(Optional.of("relative")));
    }
}
