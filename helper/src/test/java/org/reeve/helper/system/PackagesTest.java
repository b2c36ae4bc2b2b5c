package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackagesTest {
    @Test
    void packageIsTheFirstThatIsNamed() {
        assertEquals(
                Optional.of("coreutils"),
                Packages.parse("diversion by dash from: /bin/sh\ncoreutils:amd64: /usr/bin/sleep\n"));
        assertEquals(Optional.empty(), Packages.parse("dpkg-query: no path found\n"));
        assertEquals(Optional.of("/usr/sbin/sshd"), Packages.claimed("/usr/sbin/sshd -D"));
        assertEquals(Optional.empty(), Packages.claimed("sshd: alice [priv]"));
    }

    @Test
    void ownersAreReadAlsoWhereSeveralShareAFile() {
        assertEquals(
                Map.of("/usr/share/doc/libc6", List.of("libc6:amd64", "libc6:i386"), "/bin/a: b", List.of("odd")),
                Packages.parseOwners("""
                        libc6:amd64, libc6:i386: /usr/share/doc/libc6
                        diversion by dash from: /bin/sh
                        odd: /bin/a: b
                        """));
    }

    @Test
    void rpmNamesEachOwnerInALineAndElseSaysASentence() {
        assertEquals(List.of("glibc", "filesystem"), Packages.parseRpm("glibc\nfilesystem\nglibc\n"));
        assertEquals(List.of(), Packages.parseRpm("file /srv/a is not owned by any package\n"));
    }

    @Test
    void nameOfAFileIsNoPattern() {
        assertEquals("/a\\[b\\]\\*\\?\\\\c", Packages.literally("/a[b]*?\\c"));
    }
}
