package org.reeve.gui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What About says of libraries, held against what the build resolved and against what the package installs. */
final class LibraryTest {
    private static final Path COPYRIGHT = Path.of("..", "packaging", "debian", "copyright");

    private final Map<String, String> resolved = Library.versions(Library.text("dependencies.txt"));

    @Test
    void everyResolvedDependencyIsNamedAndNothingElseIs() {
        assertEquals(
                new TreeSet<>(resolved.keySet()), new TreeSet<>(Library.known().stringPropertyNames()));
    }

    @Test
    void versionsAreTheResolvedOnes() {
        assertEquals(Map.of("gson", "2.15.0", "javafx-base", "26"), Library.versions("""
                        The following files have been resolved:
                           com.google.code.gson:gson:jar:2.15.0:compile -- module com.google.gson
                           org.openjfx:javafx-base:jar:linux:26:compile -- module javafx.base
                           org.reeve:reeve-common:jar:0.1.0:compile
                        """));
        assertTrue(Library.all().size() > 8, "a list that was not read has only Java");
    }

    @Test
    void everyLicenceHasItsText() {
        for (Library library : Library.all()) {
            assertTrue(library.licenceText().length() > 900, library.name());
        }
    }

    @Test
    void thePackageTellsTheSame() throws IOException {
        List<String> copyright = Files.readAllLines(COPYRIGHT);
        Set<String> untold = new TreeSet<>();
        Library.known().forEach((artifact, row) -> {
            Library library = Library.of(row.toString(), "");
            String licence =
                    library.licence().replace("GPL-2-with-Classpath-exception", "GPL-2 with Classpath exception");
            if (packed(artifact.toString()) && !told(copyright, artifact.toString(), licence)) {
                untold.add(artifact + " " + licence);
            }
        });
        assertEquals(Set.of(), untold);
    }

    /** Annotations only; packaging/stage.sh leaves it out. */
    private static boolean packed(String artifact) {
        return !artifact.equals("jspecify");
    }

    /** A stanza whose files cover the artifact and whose licence, or what it says besides, is the same. */
    private static boolean told(List<String> copyright, String artifact, String licence) {
        String text = String.join("\n", copyright);
        return List.of(text.split("\n\n")).stream()
                .filter(stanza -> stanza.startsWith("Files:")
                        && covers(stanza.lines().findFirst().orElse(""), artifact))
                .anyMatch(stanza -> stanza.contains(licence));
    }

    private static boolean covers(String files, String artifact) {
        return List.of(files.substring("Files:".length()).strip().split(" ")).stream()
                .map(pattern -> pattern.substring(pattern.lastIndexOf('/') + 1))
                .anyMatch(name -> name.endsWith("-*.jar")
                        ? artifact.startsWith(name.substring(0, name.length() - "-*.jar".length()))
                        : name.equals("modules") && artifact.startsWith("javafx-"));
    }
}
