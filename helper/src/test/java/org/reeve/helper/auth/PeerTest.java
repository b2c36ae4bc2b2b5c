package org.reeve.helper.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.helper.system.Proc;
import org.reeve.testing.Row;

class PeerTest {
    private final long uid = new UnixSystem().getUid();

    @Test
    void parentIsPinnedAsItIs() {
        Peer parent = Peer.parent(uid);

        assertEquals(ProcessHandle.current().parent().orElseThrow().pid(), parent.pid());
        assertTrue(parent.alive());
    }

    @Test
    @Row("A6")
    void parentOfAnotherUserIsRefused() {
        assertThrows(HelperException.class, () -> Peer.parent(uid + 1));
    }

    @Test
    @Row("A1")
    void launcherWhoseParentIsNotTheWindowIsRefused() {
        long self = ProcessHandle.current().pid();
        assertThrows(HelperException.class, () -> Peer.behindLauncher(self, self, uid));
        assertThrows(HelperException.class, () -> Peer.behindLauncher(1, self, uid));
    }

    @Test
    @Row("A1")
    void processThatEndedIsNotAlive() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/sleep", "1000").start();
        Peer peer = Peers.of(process.pid());
        assertTrue(peer.alive());
        process.destroyForcibly();
        process.waitFor();
        assertFalse(peer.alive());
    }

    @Test
    @Row({"A1", "A7", "C12"})
    void laterProcessOfTheSamePidIsNotThePeer() {
        Proc self = Proc.of(ProcessHandle.current().pid()).orElseThrow();
        Peer earlier = new Peer(
                new Proc(self.pid(), true, self.parent(), self.uid(), true, self.startTime() - 1, self.command()));
        assertFalse(earlier.alive());
    }

    /** By exec, which keeps pid and start time. */
    @Test
    @Row("A1")
    void processThatBecameAnotherUsersIsNotThePeer() {
        Proc user = new Proc(7, true, 1, 1000, true, 99, "window");
        assertTrue(new Peer(user, _ -> Optional.of(user)).alive());
        Proc setuid = new Proc(7, true, 1, 1000, false, 99, "su");
        assertFalse(new Peer(user, _ -> Optional.of(setuid)).alive());
        Proc root = new Proc(7, true, 1, 0, true, 99, "pkexec");
        assertFalse(new Peer(user, _ -> Optional.of(root)).alive());
    }
}
