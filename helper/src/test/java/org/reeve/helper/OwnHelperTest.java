package org.reeve.helper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.HelperException;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.Description;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** The own helper as a process, over its real socket. */
class OwnHelperTest {
    private final Link link = Link.of(new Installation(command(), List.of("/bin/false")), LinkTrace.none());

    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.reeve.helper.HelperMain",
                "own");
    }

    @AfterEach
    void endHelpers() {
        link.close();
    }

    @Test
    void firstCallStartsIt() {
        long pid = link.of(SessionRead.class).ping().pid();

        assertNotEquals(ProcessHandle.current().pid(), pid);
        assertEquals(pid, link.of(SessionRead.class).ping().pid());
    }

    @Test
    void itDescribesItself() {
        Description description = link.of(SessionRead.class).describe();

        assertEquals(HelperKind.OWN, description.kind());
        assertEquals(new UnixSystem().getUid(), description.uid());
        assertTrue(description.rights().contains("services.user"));
        assertFalse(description.lock().unlocked());
    }

    @Test
    void nextCallStartsItAgainAfterItDied() {
        long first = link.of(SessionRead.class).ping().pid();
        ProcessHandle process = ProcessHandle.of(first).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertNotEquals(first, link.of(SessionRead.class).ping().pid());
    }

    @Test
    void faultOfTheHelperBringsItsStackAlong() {
        HelperException failed = assertThrows(HelperException.class, () -> link.of(ServicesUser.class)
                .start(new UnitName("no-such-unit-anywhere.service")));

        assertTrue(
                List.of(failed.getSuppressed()[0].getStackTrace()).toString().contains("org.reeve.helper"),
                "the helper's stack is attached");
    }

    @Test
    void helperWhoseWindowIsGoneBeforeItsFirstWordLeavesNothing(@TempDir Path runtime) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        Process helper = builder.start();
        helper.getOutputStream().close();

        String said = new String(helper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(HelperMain.UNSAFE, helper.waitFor(), said);
        try (Stream<Path> left = Files.list(runtime)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whatAKilledHelperLeftIsTakenAwayByTheNextAndWhatLivesStays(@TempDir Path runtime) throws Exception {
        Listener living = Listener.ofUser(runtime);
        Path dead = Files.createDirectory(runtime.resolve("reeve-helper-dead")).resolve("socket");
        try (AFUNIXServerSocket socket = AFUNIXServerSocket.newInstance()) {
            socket.setDeleteOnClose(false);
            socket.bind(AFUNIXSocketAddress.of(dead.toFile()));
        }
        assertTrue(Files.exists(dead));

        Listener next = Listener.ofUser(runtime);

        assertFalse(Files.exists(dead.resolveSibling(".")), "its folder is gone too");
        assertTrue(Files.exists(living.path()));
        living.socket().close();
        next.socket().close();
    }
}
