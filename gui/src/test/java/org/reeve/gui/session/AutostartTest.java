package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AutostartTest {
    private static final String FILE = "autostart/org.reeve.Reeve.desktop";

    @TempDir
    private Path folder = Path.of("");

    private Path own = Path.of("");
    private Path system = Path.of("");

    @BeforeEach
    void folders() {
        own = folder.resolve("own");
        system = folder.resolve("system");
    }

    private Autostart autostart() {
        return new Autostart(own, List.of(system), "reeve");
    }

    private void write(Path base, String... lines) throws IOException {
        Files.createDirectories(base.resolve("autostart"));
        Files.write(base.resolve(FILE), List.of(lines));
    }

    @Test
    void enabledItStartsInTheTrayAndDisabledItLeavesNoFile() throws IOException {
        assertFalse(autostart().enabled());
        autostart().enable();
        assertTrue(autostart().enabled());
        assertTrue(Files.readAllLines(own.resolve(FILE)).contains("Exec=reeve --tray"));
        autostart().disable();
        assertFalse(autostart().enabled());
        assertFalse(Files.exists(own.resolve(FILE)));
    }

    @Test
    void oneOfTheSystemsIsHiddenAndFoundAgain() throws IOException {
        write(system, "[Desktop Entry]", "Exec=reeve --tray");
        assertTrue(autostart().enabled());
        autostart().disable();
        assertFalse(autostart().enabled());
        assertTrue(Files.readAllLines(own.resolve(FILE)).contains("Hidden=true"));
        autostart().enable();
        assertTrue(autostart().enabled());
        assertFalse(Files.exists(own.resolve(FILE)));
    }

    @Test
    void whatADesktopSwitchedOffIsOff() throws IOException {
        write(own, "[Desktop Entry]", "Exec=reeve --tray", "X-GNOME-Autostart-enabled=false");
        assertFalse(autostart().enabled());
        autostart().enable();
        assertTrue(autostart().enabled());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndNothingIsHalfWritten() throws IOException {
        Files.writeString(own, "a file where the folder should be");
        IOException problem = assertThrows(IOException.class, () -> autostart().enable());
        assertTrue(String.valueOf(problem.getMessage()).contains(own.toString()));
        assertFalse(autostart().enabled());
    }

    @Test
    void theFoldersAreThoseOfTheEnvironmentAndOnlyAbsoluteOnes() throws IOException {
        Autostart found =
                Autostart.of(Map.of("XDG_CONFIG_HOME", "relative", "XDG_CONFIG_DIRS", "x:" + system), folder, "");
        write(system, "[Desktop Entry]");
        assertTrue(found.enabled());
        found.disable();
        assertTrue(Files.exists(folder.resolve(".config").resolve(FILE)));
    }

    @Test
    void aProgramInAnOddPlaceIsQuoted() {
        assertEquals("\"/home/a b/\\\\$x/100%%/reeve\"", Autostart.quoted("/home/a b/$x/100%/reeve"));
    }
}
