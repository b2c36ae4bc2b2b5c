package org.reeve.api.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.testing.Row;

class FileRecordsTest {
    private static final Random CHANCE = new Random(4711);

    @Test
    void noOctetOfANameIsLost() {
        for (int i = 0; i < 20_000; i++) {
            byte[] octets = new byte[1 + CHANCE.nextInt(40)];
            CHANCE.nextBytes(octets);
            for (int at = 0; at < octets.length; at++) {
                octets[at] = octets[at] == 0 || octets[at] == '/' ? (byte) 'x' : octets[at];
            }
            octets[0] = octets[0] == '.' ? (byte) 'y' : octets[0];
            EntryName name = EntryName.of(octets);
            assertArrayEquals(octets, name.octets(), name.value());
            assertEquals(name, new EntryName(name.value()));
            assertEquals(
                    name.value(), new String(name.value().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    @Row("C16")
    void whatCannotBeSeenIsWrittenOut() {
        assertEquals("a\\x0ab", EntryName.typed("a\nb").value());
        assertEquals("\\xe2\\x80\\xaetxt.exe", EntryName.typed("\u202etxt.exe").value());
        assertEquals("a\\\\b", EntryName.typed("a\\b").value());
        assertEquals("ä€", EntryName.typed("ä€").value());
        assertEquals("\\xff", EntryName.of(new byte[] {(byte) 0xFF}).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "\\",
                "\\x",
                "\\x4",
                "\\x41",
                "\\xFF",
                "\\x00",
                "\\x2f",
                "\u202e",
                "a\nb",
                "\\xc3\\xa4",
                "\\n"
            })
    @Row("C2")
    void whatIsNotTheOneFormOfANameIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new EntryName(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "etc", "//", "/etc/", "/etc//x", "/etc/../x", "/./x", "/a\\x2fb", "/\\x00"})
    @Row("C2")
    void whatIsNoPathIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new FilePath(text));
    }

    @Test
    void pathsAreTakenApart() {
        FilePath path = FilePath.typed("/etc//ssh/./x/../sshd_config/");
        assertEquals(new FilePath("/etc/ssh/sshd_config"), path);
        assertEquals(Optional.of(new FilePath("/etc/ssh")), path.parent());
        assertEquals(Optional.of(new EntryName("sshd_config")), path.name());
        assertEquals(Optional.empty(), FilePath.ROOT.parent());
        assertEquals(Optional.of(FilePath.ROOT), new FilePath("/etc").parent());
        assertEquals(new FilePath("/etc"), FilePath.ROOT.with(new EntryName("etc")));
        assertTrue(path.isIn(new FilePath("/etc/ssh")));
        assertFalse(path.isIn(new FilePath("/etc/ss")));
    }

    @Test
    void tagsListsAndModesHaveRules() {
        assertThrows(IllegalArgumentException.class, () -> new FileTag("x"));
        assertTrue(new FileTag("fe01:12:3:1700000000.000000001:").present());
        assertThrows(IllegalArgumentException.class, () -> new FileMode(010000));
        assertThrows(IllegalArgumentException.class, () -> new FileIds(0, 0xFFFF_FFFFL));
        assertThrows(IllegalArgumentException.class, () -> new FileAcl(List.of("user:bob:rw-")));
        assertEquals("4755", new FileMode(04755).octal());
    }

    @Test
    void commandsAreThoseThatSomebodyWouldType() {
        FilePath path = new FilePath("/etc/hosts");
        assertEquals(List.of("sudoedit", "/etc/hosts"), FilesCommands.editCommand(FilesBy.ROOT, path));
        assertEquals(List.of("chmod", "0640", "/etc/hosts"), FilesCommands.modeCommand(path, new FileMode(0640)));
        assertEquals(
                "files.write.remove", FilesCommands.remove(FilesBy.ROOT, path).method());
        assertEquals(
                "files.user.remove", FilesCommands.remove(FilesBy.USER, path).method());
    }
}
