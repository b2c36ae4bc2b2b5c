package org.reeve.helper.tasks.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomValue;
import org.reeve.helper.system.Trust;
import org.reeve.helper.tasks.TaskTexts;
import org.reeve.testing.Row;

class DefinitionsTest {
    private static final CustomName SAY = new CustomName("say");
    private static final String PARAMETERS = """
            [{"name":"mode","type":"choice","values":["full","-x"]},
             {"name":"loud","type":"switch","option":"--loud"},
             {"name":"word","type":"text","usual":"a"}]""";

    @TempDir
    Path folder = Path.of("");

    private Definitions definitions = new Definitions(folder, Trust.ofMachine(), TaskTexts.JSON);

    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(folder.resolve("program"), "#!/bin/sh\n", "rwxr-xr-x");
        definitions = new Definitions(folder, Trust.below(folder, new UnixSystem().getUid()), TaskTexts.JSON);
    }

    private static void write(Path file, String text, String mode) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private String text(String arguments, String more) {
        return "{\"title\":\"Say\",\"program\":\"" + folder.resolve("program") + "\",\"arguments\":" + arguments
                + ",\"parameters\":" + PARAMETERS + more + "}";
    }

    private void describe(String more) throws IOException {
        write(folder.resolve("say.json"), text("[\"--mode={mode}\",\"{loud}\",\"{word}\"]", more), "rw-r--r--");
    }

    private static CustomTask parse(String text) {
        return Definitions.parse(SAY, text.getBytes(StandardCharsets.UTF_8), TaskTexts.JSON);
    }

    private static void refused(String words, String text) {
        HelperException refusal = assertThrows(HelperException.class, () -> parse(text));
        assertTrue(refusal.sentence().contains(words), refusal.sentence());
    }

    @Test
    void eachValueIsOneWordAndASwitchThatIsOffIsNone() throws IOException {
        describe("");
        CustomTask task = definitions.find(SAY).task();
        String program = task.program();
        assertEquals(List.of(program, "--mode=-x", "a"), task.words(List.of(new CustomValue("mode", "-x"))));
        assertEquals(
                List.of(program, "--mode=full", "--loud", "b.c"),
                task.words(List.of(
                        new CustomValue("mode", "full"),
                        new CustomValue("loud", "yes"),
                        new CustomValue("word", "b.c"))));
        for (CustomValue bad : List.of(
                new CustomValue("word", "-rf"), new CustomValue("word", "a b"), new CustomValue("other", "a"))) {
            assertThrows(
                    IllegalArgumentException.class, () -> task.words(List.of(new CustomValue("mode", "full"), bad)));
        }
        assertThrows(IllegalArgumentException.class, () -> task.words(List.of()));
    }

    @Test
    void aChangeOfTheFileOrOfTheProgramIsAnotherTag() throws IOException {
        describe("");
        String before = definitions.find(SAY).tag();
        assertEquals(before, definitions.find(SAY).tag());
        describe(",\"exclusive\":true");
        String described = definitions.find(SAY).tag();
        assertNotEquals(before, described);
        write(folder.resolve("program"), "#!/bin/sh\ntrue\n", "rwxr-xr-x");
        assertNotEquals(described, definitions.find(SAY).tag());
    }

    @Test
    @Row("C4")
    void valueThatBeginsWithADashIsNoOption() throws IOException {
        describe("");
        CustomTask task = definitions.find(SAY).task();
        List<CustomValue> dashed = List.of(new CustomValue("mode", "full"), new CustomValue("word", "-rf"));
        assertThrows(IllegalArgumentException.class, () -> task.words(dashed));
        assertTrue(task.words(List.of(new CustomValue("mode", "-x"))).contains("--mode=-x"));
    }

    @Test
    @Row("C1")
    void whatOthersMayChangeIsRefusedWithWhy() throws IOException {
        describe("");
        write(folder.resolve("program"), "", "rwxrwxrwx");
        assertTrue(definitions.all().refused().getFirst().problem().contains("can be written by others"));
        write(folder.resolve("program"), "", "rw-r--r--");
        assertTrue(definitions.all().refused().getFirst().problem().contains("is not executable"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(List.of(), definitions.all().tasks());
        assertEquals(1, definitions.all().refused().size());
    }

    /** Everybody may ask what would be asked of him. */
    @Test
    @Row("C8")
    void whatOnlyRootMayReadIsNotToldInPrompts() throws IOException {
        describe("");
        Files.setPosixFilePermissions(folder.resolve("say.json"), PosixFilePermissions.fromString("rw-------"));
        HelperException refusal = assertThrows(HelperException.class, () -> definitions.find(SAY));
        assertTrue(refusal.sentence().contains("cannot be read by everybody"), refusal.sentence());
        Files.setPosixFilePermissions(folder.resolve("say.json"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThrows(HelperException.class, () -> definitions.find(SAY));
    }

    @Test
    void whatIsNotInTheGrammarIsRefusedWithWhy() {
        refused("has a field that is unknown", text("[]", ",\"sudo\":true"));
        refused("no argument uses this parameter", text("[\"--mode={mode}\",\"{word}\"]", ""));
        refused("with braces", text("[\"a{mode}\"]", ""));
        refused("no parameter other", text("[\"{other}\"]", ""));
        refused("begins with a dash", text("[\"{mode}\",\"{loud}\",\"{word}\"]", ""));
        refused("timeLimitSeconds is", text("[\"--mode={mode}\",\"{loud}\",\"{word}\"]", ",\"timeLimitSeconds\":0"));
        refused("a field is missing", "{\"title\":\"Say\"}");
        refused("JSON", "{");
    }
}
