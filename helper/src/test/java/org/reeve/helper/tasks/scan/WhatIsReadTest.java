package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.scans.PrivilegeKind;

class WhatIsReadTest {
    private static Privileged file(String text) {
        return Privileged.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void permissionsSayWhyAFileGivesMore() {
        assertEquals(
                List.of(PrivilegeKind.SETUID),
                file("f 4755 0 root 0 root /usr/bin/su").kinds());
        assertEquals(
                List.of(PrivilegeKind.SETGID),
                file("f 2755 0 root 42 shadow /usr/bin/chage").kinds());
        assertEquals(List.of(), file("f 2644 0 root 42 shadow /not/a program").kinds());
        assertEquals(
                List.of(PrivilegeKind.WORLD_WRITABLE),
                file("d 777 0 root 0 root /open").kinds());
        assertEquals(List.of(), file("d 1777 0 root 0 root /tmp").kinds());
        assertEquals(List.of(), file("l 777 0 root 0 root /bin").kinds());
        assertEquals(
                List.of(PrivilegeKind.OWNERLESS),
                file("f 644 4711 4711 0 root /left").kinds());
        assertEquals(List.of(), file("f 755 0 root 0 root /usr/bin/true").kinds());
    }

    @Test
    void nameThatIsNoTextIsShownAndNotAskedAbout() {
        byte[] record = "f 4755 0 root 0 root /a \n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        Privileged file = Privileged.of(record);
        assertEquals("/a \\x0a\\xff", file.path());
        assertFalse(file.plain());
    }

    @Test
    void textThatTurnsOrHidesIsShownAsItsBytes() {
        assertEquals("a\\xe2\\x80\\xaeb", Shown.of("a\u202eb".getBytes(StandardCharsets.UTF_8)));
        assertEquals("grün", Shown.of("grün".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eachLocalFileSystemIsLookedThroughOnce() {
        assertEquals(List.of("/", "/srv/with blank"), Mounts.local("""
                        21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
                        22 21 0:5 / /dev rw - devtmpfs udev rw
                        23 21 0:20 / /proc rw - proc proc rw
                        24 21 8:2 / /srv/with\\040blank rw - xfs /dev/sda2 rw
                        25 21 8:1 /home /var/bound rw - ext4 /dev/sda1 rw
                        26 21 0:50 / /mnt/far rw - nfs4 server:/x rw
                        27 22 0:30 / /dev/shm rw - tmpfs tmpfs rw
                        """));
    }

    @Test
    void usedInodesAreAddedUp() {
        assertEquals(30, Inodes.parse("100 80\n20 10\n0 0\nnonsense\n"));
    }
}
