package org.reeve.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The colours of configuration files. */
final class ColouringTest {
    /** The last line's pieces: {@code KEY:name}. */
    private static String last(Language language, String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Colouring colouring = new Colouring(language.grammar());
        return colouring.of(lines.size() - 1, lines::get).stream()
                .map(span -> span.hue() + ":" + lines.getLast().substring(span.from(), span.to()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void sectionsKeysAndValues() {
        assertEquals("SECTION:[Service]", last(Language.SYSTEMD, "[Service]"));
        assertEquals("KEY:User COMMENT:= SPECIFIER:%i", last(Language.SYSTEMD, "User=%i"));
        assertEquals("KEY:a  COMMENT:= QUOTED:\"b # c\"", last(Language.INI, "a = \"b # c\""));
        assertEquals("NUMBER:5", last(Language.SYSTEMD, "ExecStart=/bin/sleep \\\n  5"));
        assertEquals("COMMENT:; no", last(Language.INI, "; no"));
    }

    @Test
    void theShell() {
        assertEquals("WORD:if SPECIFIER:$1 WORD:then COMMENT:# why", last(Language.SHELL, "if [ $1 ]; then # why"));
        assertEquals("KEY:PATH SPECIFIER:$HOME", last(Language.SHELL, "PATH=$HOME/bin"));
        assertEquals("QUOTED:still here' WORD:done", last(Language.SHELL, "echo 'a\nstill here'; done"));
        assertEquals("", last(Language.SHELL, "a#b"));
    }

    @Test
    void json() {
        assertEquals("KEY:\"a\" QUOTED:\"b:\\\"c\"", last(Language.JSON, "{\"a\": \"b:\\\"c\"}"));
        assertEquals("COMMENT:b */ KEY:\"x\" NUMBER:-1.5", last(Language.JSON, "/* a\nb */ \"x\": -1.5"));
    }

    @Test
    void yaml() {
        assertEquals("KEY:name QUOTED:\"x: y\" COMMENT:# no", last(Language.YAML, "  - name: \"x: y\" # no"));
        assertEquals("QUOTED:text: more", last(Language.YAML, "run: |\n  text: more"));
        assertEquals("KEY:next NUMBER:1", last(Language.YAML, "run: |\n  text: more\nnext: 1"));
        assertEquals("KEY:url", last(Language.YAML, "url: http://a/b"));
    }

    @Test
    void toml() {
        assertEquals("SECTION:[a.b]", last(Language.TOML, "[a.b]"));
        assertEquals("QUOTED:b\"\"\"", last(Language.TOML, "x = \"\"\"a\nb\"\"\""));
        assertEquals("KEY:y  NUMBER:true", last(Language.TOML, "y = true"));
    }

    @Test
    void xml() {
        assertEquals(
                "SECTION:<a KEY:b QUOTED:\">\" SECTION:> SPECIFIER:&amp; SECTION:</a SECTION:>",
                last(Language.XML, "<a b=\">\">x&amp;</a>"));
        assertEquals("COMMENT:b -->", last(Language.XML, "<!-- a\nb -->"));
    }

    @Test
    void blocksAndColumns() {
        assertEquals("SECTION:server", last(Language.NGINX, "server {"));
        assertEquals("KEY:listen NUMBER:443", last(Language.NGINX, "    listen 443 ssl;"));
        assertEquals("SECTION:<Directory", last(Language.APACHE, "<Directory /srv>"));
        assertEquals("KEY:Port NUMBER:22 COMMENT:# odd", last(Language.SSHD, "Port 22 # odd"));
        assertEquals("KEY:root NUMBER:0 NUMBER:0", last(Language.ACCOUNTS, "root:x:0:0"));
    }

    @Test
    void whatHidesStandsOut() {
        assertEquals("KEY:a HIDDEN:\u202e KEY:b COMMENT:=", last(Language.INI, "a\u202eb=c"));
        assertEquals("HIDDEN:\u200b", last(Language.PLAIN, "x\u200by"));
    }

    @Test
    void languagesAreKnownByPlaceNameAndFirstLine() {
        assertEquals(Language.NGINX, Language.of("/etc/nginx/sites-available/www.conf", ""));
        assertEquals(Language.SUDOERS, Language.of("/etc/sudoers.d/backup", ""));
        assertEquals(Language.SSHD, Language.of("/etc/ssh/sshd_config", ""));
        assertEquals(Language.SYSTEMD, Language.of("/etc/systemd/system/a.service", ""));
        assertEquals(Language.SYSTEMD, Language.of("/etc/systemd/journald.conf", ""));
        assertEquals(Language.SHELL, Language.of("/usr/local/bin/backup", "#!/bin/sh -e"));
        assertEquals(Language.XML, Language.of("/etc/odd", "<?xml version=\"1.0\"?>"));
        assertEquals(Language.FSTAB, Language.of("/etc/fstab", ""));
        assertEquals(Language.PLAIN, Language.of("/etc/motd", "Welcome"));
        assertEquals(Language.YAML, Language.of("/etc/netplan/01.yaml", ""));
    }

    @Test
    void aChangedLineChangesThoseBelow() {
        List<String> lines = new ArrayList<>(List.of("/*", "\"a\": 1", "*/"));
        Colouring colouring = new Colouring(Language.JSON.grammar());
        assertEquals(Hue.COMMENT, colouring.of(1, lines::get).getFirst().hue());
        lines.set(0, "{");
        colouring.changed(0);
        assertEquals(Hue.KEY, colouring.of(1, lines::get).getFirst().hue());
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.strings()
                .withChars("[]{}<>=:#;\\\"'` \t%$()&*!|->/?\u202e\u0000\ud83dazAZ09~,.+")
                .ofMaxLength(60);
    }

    @Property
    void whateverStandsThereEachPieceIsInsideAndInOrder(
            @ForAll("odd") String first, @ForAll("odd") String second, @ForAll("odd") String third) {
        List<String> lines = List.of(first, second, third);
        for (Language language : Language.values()) {
            Colouring colouring = new Colouring(language.grammar());
            for (int i = 0; i < 3; i++) {
                int done = 0;
                for (Paint.Span span : colouring.of(i, lines::get)) {
                    assertTrue(done <= span.from()
                            && span.from() < span.to()
                            && span.to() <= lines.get(i).length());
                    done = span.to();
                }
            }
        }
    }

    @Test
    void aLongOrDeepLineTakesNoTime() {
        List<String> evil =
                List.of("\"'\\".repeat(500_000), "[".repeat(1_000_000), "${".repeat(500_000), "- ".repeat(500_000));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (Language language : Language.values()) {
                Colouring colouring = new Colouring(language.grammar());
                for (int i = 0; i < evil.size(); i++) {
                    assertTrue(colouring.of(i, evil::get).size() <= 2 * Colouring.LONGEST);
                }
            }
        });
    }

    @Test
    void theLastOfAHundredThousandLinesIsColouredAtOnce() {
        Colouring colouring = new Colouring(Language.YAML.grammar());
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertEquals(
                        2, colouring.of(99_999, line -> "key" + line + ": 17").size()));
    }
}
