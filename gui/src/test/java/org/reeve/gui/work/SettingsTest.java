package org.reeve.gui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.link.LinkLog;

final class SettingsTest {
    private final List<Runnable> shown = Collections.synchronizedList(new ArrayList<>());
    private final Background background = new Background(shown::add);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        background.close();
        assertTrue(background.ended(Duration.ofSeconds(10)), "what was written in the background");
    }

    private Path file() {
        return folder.resolve("reeve").resolve("settings.properties");
    }

    private Settings settings() {
        return Settings.of(new SettingsFile(file()), background);
    }

    private void put(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private Map<String, String> stored() {
        return new SettingsFile(file()).read().values();
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        Settings settings = settings();
        settings.finish();

        assertEquals(Settings.Colours.DESKTOP, settings.colours().get());
        assertTrue(settings.tray().get());
        assertFalse(settings.keepInTray().get());
        assertEquals(LinkLog.OFF, settings.linkLog().get());
        assertFalse(Files.exists(file()));
        assertEquals("", settings.found().trouble());
    }

    @Test
    void everyChoiceIsThereTheNextTime() {
        Settings before = settings();
        before.colours().set(Settings.Colours.DARK);
        before.tray().set(false);
        before.keepInTray().set(true);
        before.notifications().set(Settings.Notify.FAILURES);
        before.confirm().set(false);
        before.linkLog().set(LinkLog.CONTENT);
        before.finish();

        Settings now = settings();
        assertEquals(Settings.Colours.DARK, now.colours().get());
        assertFalse(now.tray().get());
        assertTrue(now.keepInTray().get());
        assertEquals(Settings.Notify.FAILURES, now.notifications().get());
        assertFalse(now.confirm().get());
        assertEquals(LinkLog.CONTENT, now.linkLog().get());
    }

    @Test
    void theNewestStateIsTheOneThatStays() {
        Settings settings = settings();
        for (int round = 0; round < 50; round++) {
            settings.tray().set(round % 2 == 0);
        }
        settings.finish();

        assertEquals("false", stored().get("tray"));
    }

    @Test
    void onlyTheUserMayReadIt() throws IOException {
        Settings settings = settings();
        settings.tray().set(false);
        settings.finish();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void whatANewerReeveWroteIsKept() throws IOException {
        put("pinned=yes\nnotifications=weekly\ntray=perhaps\n");
        Settings settings = settings();
        assertEquals(Settings.Notify.AWAY, settings.notifications().get());
        assertTrue(settings.tray().get());
        settings.confirm().set(false);
        settings.finish();

        assertEquals(
                Map.of("pinned", "yes", "notifications", "weekly", "tray", "perhaps", "confirm", "false"), stored());
    }

    @Test
    void backToDefaultsKeepsWhatIsNotReevesToForget() throws IOException {
        put("pinned=yes\ncolours=dark\n");
        Settings settings = settings();
        assertEquals(Settings.Colours.DARK, settings.colours().get());
        settings.reset();
        settings.finish();

        assertEquals(Settings.Colours.DESKTOP, settings.colours().get());
        assertEquals(Map.of("pinned", "yes"), stored());
    }

    @Test
    void aBrokenFileIsSetAsideAndToldAndTheDefaultsHold() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), "tray=\\u00zz".getBytes(StandardCharsets.UTF_8));
        Settings settings = settings();

        assertTrue(settings.tray().get());
        assertFalse(settings.found().trouble().isEmpty());
        assertEquals("tray=\\u00zz", Files.readString(settings.found().aside().orElseThrow()));
    }

    @Test
    void aFileThatIsNotTextIsSetAsideToo() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});

        assertEquals("not UTF-8", settings().found().trouble());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path kept = folder.resolve("kept.properties");
        Files.writeString(kept, "tray=false\n");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), kept);
        Settings settings = settings();
        settings.confirm().set(false);
        settings.finish();

        assertTrue(Files.isSymbolicLink(file()));
        assertTrue(Files.readString(kept).contains("confirm=false"));
    }

    @Test
    void whatCannotBeSavedIsToldAndHoldsAllTheSame() throws Exception {
        Settings settings = settings();
        Files.writeString(folder.resolve("reeve"), "a file where the folder should be");
        settings.tray().set(false);
        for (int round = 0; shown.isEmpty() && round < 500; round++) {
            Thread.sleep(10);
        }
        shown.forEach(Runnable::run);

        assertFalse(settings.tray().get());
        assertTrue(
                settings.unsaved().get().contains("reeve"), settings.unsaved().get());
    }

    @Test
    void rememberedColoursAreTakenOverUnlessSomeWereChosen() throws IOException {
        Settings fresh = settings();
        fresh.inherit("DARK");
        assertEquals(Settings.Colours.DARK, fresh.colours().get());
        fresh.finish();

        put("colours=light\n");
        Settings chosen = settings();
        chosen.inherit("DARK");
        assertEquals(Settings.Colours.LIGHT, chosen.colours().get());
        chosen.finish();
    }
}
