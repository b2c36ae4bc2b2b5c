package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFoldersTest {
    private static final String PLAIN = "[Unit]\nDescription=Plain\n[Service]\nExecStart=/bin/true\n";
    private static final String ENABLED = PLAIN + "[Install]\nWantedBy=multi-user.target\n";
    private static final Optional<String> STATIC = Optional.of("static");
    private static final Optional<String> DISABLED = Optional.of("disabled");
    private static final Optional<String> ASK = Optional.empty();

    @TempDir
    Path root;

    private Path etc;
    private Path lib;

    @BeforeEach
    void folders() throws IOException {
        etc = Files.createDirectories(root.resolve("etc/system"));
        lib = Files.createDirectories(root.resolve("lib/system"));
    }

    private Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Optional<String> state(String name) throws IOException {
        return new UnitFolders(List.of(etc, root.resolve("missing"), lib)).state(name);
    }

    @Test
    void plainFileIsStaticOrDisabledByItsInstallSection() throws IOException {
        write(lib, "a.service", PLAIN);
        write(lib, "b.service", ENABLED);
        write(lib, "sub/not-here.service", PLAIN);
        assertEquals(STATIC, state("a.service"));
        assertEquals(DISABLED, state("b.service"));
        assertEquals(Set.of("a.service", "b.service"), new UnitFolders(List.of(etc, lib)).names());
    }

    @Test
    void earlierFolderHidesTheLater() throws IOException {
        write(lib, "a.service", ENABLED);
        write(etc, "a.service", PLAIN);
        assertEquals(STATIC, state("a.service"));
    }

    @Test
    void whatALinkLeadsToIsSystemdsToTell() throws IOException {
        Path wanted = write(lib, "a.service", ENABLED);
        Files.createDirectories(etc.resolve("multi-user.target.wants"));
        Files.createSymbolicLink(etc.resolve("multi-user.target.wants/a.service"), wanted);
        Path aliased = write(lib, "b.service", ENABLED);
        Files.createSymbolicLink(etc.resolve("other.service"), aliased);
        write(lib, "masked.service", ENABLED);
        Files.createSymbolicLink(etc.resolve("masked.service"), Path.of("/dev/null"));
        for (String name : List.of("a.service", "b.service", "other.service", "masked.service")) {
            assertEquals(ASK, state(name), name);
        }
    }

    @Test
    void dropInsThatSpeakOfInstallingLeaveItToSystemd() throws IOException {
        write(lib, "quiet.service", PLAIN);
        write(etc, "quiet.service.d/limits.conf", "[Service]\nNice=3\n");
        assertEquals(STATIC, state("quiet.service"));
        for (String folder : List.of("a-b.service.d", "a-.service.d", "t@.service.d")) {
            write(etc, folder + "/10.conf", "[Install]\nWantedBy=x.target\n");
        }
        for (String name : List.of("a-b.service", "a-c.service", "t@one.service")) {
            write(lib, name, PLAIN);
            assertEquals(ASK, state(name), name);
        }
        assertEquals(STATIC, state("quiet.service"));
        write(etc, "service.d/10.conf", "[Install]\nWantedBy=x.target\n");
        assertEquals(ASK, state("quiet.service"));
    }

    @Test
    void placesOfSystemdsOwnAreLeftToIt() throws IOException {
        Path generated = Files.createDirectories(root.resolve("generator"));
        write(generated, "a.service", PLAIN);
        assertEquals(ASK, new UnitFolders(List.of(generated)).state("a.service"));
    }

    @Test
    void emptyTooLongAndUnreadableFilesAreLeftToSystemd() throws IOException {
        write(lib, "empty.service", "");
        write(lib, "long.service", PLAIN + "#".repeat(70_000));
        Files.write(lib.resolve("bytes.service"), new byte[] {'[', (byte) 0xff, ']'});
        for (String name : List.of("empty.service", "long.service", "bytes.service", "missing.service")) {
            assertEquals(ASK, state(name), name);
        }
    }

    @Test
    void onlyThePlainestInstallSectionIsTold() {
        assertEquals(DISABLED, InstallSection.state("[Install]\n WantedBy = a.target b.target\n# Also=c\n"));
        assertEquals(DISABLED, InstallSection.state("[Install]\nRequiredBy=a.target\nUpheldBy=b.target"));
        assertEquals(STATIC, InstallSection.state("[Install]\n[Unit]\nWantedBy=a.target\n"));
        assertEquals(STATIC, InstallSection.state("[Service]\nExecStart=/bin/x \\\n[Install]\\\nWantedBy=a.target\n"));
        for (String line : List.of(
                "Also=b.service",
                "Alias=b.service",
                "DefaultInstance=x",
                "WantedBy=",
                "WantedBy=a.target \\\n b.target",
                "WantedBy=\"a.target\"",
                "[Unit")) {
            assertEquals(ASK, InstallSection.state("[Install]\nWantedBy=z.target\n" + line + "\n"), line);
        }
        for (String text : List.of("", "\uFEFF[Install]\n", "[Unit]\r\n", "[Unit]\n\0")) {
            assertEquals(ASK, InstallSection.state(text));
        }
    }
}
