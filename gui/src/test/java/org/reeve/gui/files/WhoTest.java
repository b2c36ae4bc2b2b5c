package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.files.FileAcl;
import org.reeve.gui.widget.Texts;
import org.reeve.process.Accounts;

/** Users and groups are written by name or by number. */
final class WhoTest {
    private final Who who = new Who(
            Texts.of(Who.class),
            new Accounts(
                    Accounts.Table.parse(Stream.of(
                            "root:x:0:0::/:/bin/sh", "alice:x:1000:1000::/:", "toor:x:0:0::/:", "7:x:70:70::/:")),
                    Accounts.Table.parse(Stream.of("root:x:0:", "adm:x:4:alice"))));

    @Test
    void namesAreShownWhereThereAreSome() {
        FileAcl acl = new FileAcl(List.of(
                "user::rw-",
                "user:1000:r--",
                "user:1001:r--",
                "group::r--",
                "group:4:r-x",
                "mask::r-x",
                "default:group:4:---"));
        assertEquals(
                "user::rw-\nuser:alice:r--\nuser:1001:r--\ngroup::r--\ngroup:adm:r-x\nmask::r-x\ndefault:group:adm:---",
                who.text(acl));
        assertEquals(acl, who.acl(who.text(acl)));
    }

    @ParameterizedTest
    @CsvSource({
        "u:alice:rw-,       user:1000:rw-",
        "d:g:adm:r-x,       default:group:4:r-x",
        "m::r--,            mask::r--",
        "other::---,        other::---",
        "user:4000000000:r--, user:4000000000:r--",
        "user:toor:r--,     user:0:r--",
        "user:7:r--,        user:70:r--"
    })
    void shortFormsAndNumbersAreTaken(String line, String entry) {
        assertEquals(List.of(entry), who.acl("\n  " + line + "  \n").entries());
    }

    @ParameterizedTest
    @CsvSource({
        "user:bob:r--,   No user is called \u201cbob\u201d here.",
        "group:alice:r--, No group is called \u201calice\u201d here.",
        "user:alice:rwX, '\u201cuser:alice:rwX\u201d is no entry: write such as user:alice:r--, with all three letters.'",
        "bob,            '\u201cbob\u201d is no entry: write such as user:alice:r--, with all three letters.'"
    })
    void whatIsWrongIsSaid(String line, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> who.acl("user::rw-\n" + line))
                        .getMessage());
    }

    @Test
    void ownersToo() {
        assertEquals("alice", who.user(1000));
        assertEquals("1001", who.user(1001));
        assertEquals("root", who.user(0));
        assertEquals("adm", who.group(4));
        assertEquals(1000, who.uid(" alice "));
        assertEquals(4, who.gid("4"));
        assertEquals(
                "No group is called \u201c\u201d here.",
                assertThrows(IllegalArgumentException.class, () -> who.gid("")).getMessage());
    }
}
