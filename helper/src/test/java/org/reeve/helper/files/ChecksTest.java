package org.reeve.helper.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileSyntax;
import org.reeve.testing.Row;

/** What Reeve reads itself, and what programs said on a real machine. */
class ChecksTest {
    private static List<String> places(List<FileFinding> findings) {
        return findings.stream().map(one -> one.line() + ":" + one.column()).toList();
    }

    @Test
    void pathDecidesWhatAFileIsCheckedAs() {
        assertEquals(FileSyntax.SUDOERS, Syntaxes.of(new FilePath("/etc/sudoers.d/x")));
        assertEquals(FileSyntax.SSHD, Syntaxes.of(new FilePath("/etc/ssh/sshd_config.d/a.conf")));
        assertEquals(FileSyntax.UNIT, Syntaxes.of(new FilePath("/etc/systemd/system/a.service")));
        assertEquals(FileSyntax.JSON, Syntaxes.of(new FilePath("/opt/a.json")));
        assertEquals(FileSyntax.NONE, Syntaxes.of(new FilePath("/opt/json")));
        assertEquals(FileSyntax.NONE, Syntaxes.of(new FilePath("/etc/sudoersx")));
    }

    @Test
    void jsonIsReadToItsFirstFault() {
        for (String good :
                List.of("{}", "[]", " [1, -2.5e+3, \"\\u00e4\\n\", true, null]\n", "\"x\"", "{\"a\":{\"b\":[]}}")) {
            assertEquals(List.of(), JsonText.findings(good), good);
        }
        assertEquals(List.of("2:7"), places(JsonText.findings("{\"a\": 1,\n \"b\": }\n")));
        for (String bad :
                List.of("", "{", "[1,]", "{a:1}", "01", "1.", "'x'", "[1] 2", "\"\t\"", "\"\\x\"", "nul", "-")) {
            assertEquals(1, JsonText.findings(bad).size(), bad);
        }
        assertEquals(1, JsonText.findings("[".repeat(100_000)).size());
    }

    @Test
    void accountsAreReadStrictly() {
        String root = "root:x:0:0:root:/root:/bin/bash\n";
        assertEquals(List.of(), AccountTexts.findings(FileSyntax.PASSWD, root + "bob:x:1000:1000::/home/bob:\n"));
        for (String bad : List.of(
                "bob:x:1000\n", "bob:x:a:1::/:\n", root, "b b:x:1:1::/:\n", "bob:x:1:1::home:\n", "bob:x:1:1::/:")) {
            assertTrue(!AccountTexts.findings(FileSyntax.PASSWD, root + bad).isEmpty(), bad);
        }
        assertEquals(
                "root is missing",
                AccountTexts.findings(FileSyntax.GROUP, "adm:x:4:\n").getFirst().text());
        assertEquals(List.of(), AccountTexts.findings(FileSyntax.SHADOW, "root:$y$j9T$x:19000:0:99999:7:::\n"));
        assertEquals(
                1,
                AccountTexts.findings(FileSyntax.SHADOW, "root:x:y:0:99999:7:::\n")
                        .size());
        assertEquals(List.of(), AccountTexts.findings(FileSyntax.GSHADOW, "adm:*::syslog,bob\n"));
    }

    @Test
    void tablesAreReadLineByLine() {
        assertEquals(
                List.of(),
                TableTexts.cron(
                        "# x\nPATH=/bin\n17 * * * * root cd / && true\n@daily root x\n*/5 1-3,5 * jan mon-fri root y\n"));
        assertEquals(List.of("1:0"), places(TableTexts.cron("1 25 * * * root true\n")));
        assertEquals(List.of("1:0"), places(TableTexts.cron("* * * * * root\n")));
        assertEquals(List.of(), TableTexts.hosts("127.0.0.1 localhost # x\n::1 ip6-localhost\nfe80::1%eth0 r\n"));
        assertEquals(List.of("2:0"), places(TableTexts.hosts("# x\n1.2.3 b\n")));
    }

    private static List<String> said(FileSyntax syntax, String file, String output) {
        return places(ToolMessages.parse(syntax, output, "", file::equals));
    }

    @Test
    void messagesOfProgramsAreFoundAtTheirLines() {
        assertEquals(
                List.of("30:17"),
                said(
                        FileSyntax.SUDOERS,
                        "/etc/sudoers",
                        "/etc/sudoers:30:17: syntax error\nalice ALL=(ALL\n                ^\n"));
        assertEquals(
                List.of("2:0"), said(FileSyntax.SHELL, "/tmp/x.sh", "/tmp/x.sh: 2: Syntax error: \"fi\" unexpected\n"));
        assertEquals(
                List.of("3:0"),
                said(FileSyntax.BASH, "/tmp/x", "/tmp/x: line 3: syntax error: unexpected end of file\n"));
        assertEquals(
                List.of("7:0"),
                said(
                        FileSyntax.SSHD,
                        "/etc/ssh/sshd_config",
                        "/etc/ssh/sshd_config line 7: Bad configuration option: X\n"));
        assertEquals(List.of("7:0"), said(FileSyntax.SSHD, "/etc/ssh/sshd_config", """
                        /etc/ssh/sshd_config: line 7: Bad configuration option: X
                        /etc/ssh/sshd_config: terminating, 1 bad configuration options
                        """));
        assertEquals(
                List.of("2:24"),
                said(
                        FileSyntax.NFTABLES,
                        "/etc/nftables.conf",
                        "/etc/nftables.conf:2:24-24: Error: syntax error, unexpected '}'\ntable\n  ^\n"));
        assertEquals(
                List.of("2:0"),
                places(ToolMessages.parse(
                        FileSyntax.FSTAB,
                        "/mnt\n   [E] unreachable on boot required source: UUID=x\n",
                        "# fstab\nUUID=x /mnt ext4 defaults 0 0\n",
                        file -> false)));
    }

    @Test
    void whatIsSaidOfAnotherFileOfAConfigurationStandsAtNoLineAndNamesIt() {
        List<FileFinding> found = ToolMessages.parse(
                FileSyntax.SUDOERS, "/etc/sudoers.d/x:1:5: syntax error\n", "", "/etc/sudoers"::equals);
        assertEquals(List.of("0:0"), places(found));
        assertEquals(
                "there is a fault in /etc/sudoers.d/x, line 1", found.getFirst().text());
        String nginx = """
                2026/11/22 09:03:14 [emerg] 179#179: unknown directive "listne" in /etc/nginx/conf.d/x.conf:2
                nginx: configuration file /etc/nginx/nginx.conf test failed
                """;
        assertEquals(List.of("0:0"), said(FileSyntax.NGINX, "/etc/nginx/nginx.conf", nginx));
        assertEquals(List.of("2:0"), said(FileSyntax.NGINX, "/etc/nginx/conf.d/x.conf", nginx));
    }

    /** The checking program reads what only root may: a candidate that includes another file would have it quoted. */
    @Test
    @Row("C8")
    void whatStandsInAnotherFileIsNotTold() {
        List<String> outputs = List.of(
                "/etc/shadow:1:4: syntax error\nroot:$y$secret:1::\n    ^\n",
                "/etc/shadow: line 1: Bad configuration option: root:$y$secret\n/etc/shadow: terminating\n",
                "2026/11/22 09:03:14 [emerg] 1#1: unknown directive \"root:$y$secret\" in /etc/shadow:1\n",
                "AH00526: Syntax error on line 1 of /etc/shadow:\nInvalid command 'root:$y$secret'\n");
        List<FileSyntax> kinds = List.of(FileSyntax.SUDOERS, FileSyntax.SSHD, FileSyntax.NGINX, FileSyntax.APACHE);
        for (int i = 0; i < kinds.size(); i++) {
            List<FileFinding> told = ToolMessages.parse(kinds.get(i), outputs.get(i), "", "/etc/mine"::equals);
            assertEquals(
                    List.of("there is a fault in /etc/shadow, line 1"),
                    told.stream().map(FileFinding::text).toList());
        }
        List<FileFinding> loose = ToolMessages.parse(FileSyntax.APACHE, "root:$y$secret\n", "", "/etc/mine"::equals);
        assertFalse(loose.getFirst().text().contains("secret"), "nor what it says at no place");
    }

    @Test
    void nginxWarnsOfWhatIsNoFault() {
        List<FileFinding> found = ToolMessages.parse(FileSyntax.NGINX, """
                2026/11/22 09:04:01 [warn] 179#179: the "user" directive makes sense only if the master process runs with\
                 super-user privileges, ignored in /etc/nginx/nginx.conf:1
                nginx: [warn] conflicting server name "a" on 0.0.0.0:80, ignored
                nginx: [emerg] unexpected end of file, expecting "}" in /etc/nginx/nginx.conf:12
                """, "", "/etc/nginx/nginx.conf"::equals);
        assertEquals(List.of("0:0", "12:0"), places(found));
        assertEquals(
                List.of(false, true), found.stream().map(FileFinding::fault).toList());
        assertEquals("unexpected end of file, expecting \"}\"", found.getLast().text());
    }

    @Test
    void apacheNamesEachFileOnTheWayToTheFault() {
        String file = "/etc/apache2/conf-enabled/x.conf";
        List<FileFinding> below = ToolMessages.parse(
                FileSyntax.APACHE,
                "AH00526: Syntax error on line 5 of " + file + ":\nInvalid command 'X', perhaps misspelled\n"
                        + "Action '-t' failed.\n",
                "",
                file::equals);
        assertEquals(List.of("5:0"), places(below));
        assertEquals("Invalid command 'X', perhaps misspelled", below.getFirst().text());
        String nested = "apache2: Syntax error on line 222 of /etc/apache2/apache2.conf: Syntax error on line 1 of "
                + file + ": " + file + ":1: <VirtualHost> was not closed.\n";
        List<FileFinding> inside = ToolMessages.parse(FileSyntax.APACHE, nested, "", file::equals);
        assertEquals(List.of("1:0"), places(inside));
        assertEquals("<VirtualHost> was not closed.", inside.getFirst().text());
        assertEquals(List.of("0:0"), said(FileSyntax.APACHE, "/etc/apache2/apache2.conf", nested));
    }

    @Test
    void accessListsAreThoseOfTheKernel() {
        List<String> entries = List.of("user::rw-", "user:1000:r--", "group::r--", "mask::r--", "other::---");
        byte[] value = Acl.value(new FileAcl(entries), false);
        assertEquals(4 + 5 * 8, value.length);
        assertEquals(entries, Acl.entries(value, false));
        assertEquals(List.of(), Acl.entries(new byte[] {1, 2}, false));
        assertEquals(0, Acl.value(new FileAcl(List.of()), true).length);
    }

    @Test
    void capabilitiesAreNamed() {
        byte[] value = java.util.HexFormat.of().parseHex("0100000200040000000000000000000000000000");
        assertEquals("cap_net_bind_service=ep", Capabilities.text(Optional.of(value)));
        assertEquals("?", Capabilities.text(Optional.of(new byte[3])));
    }
}
