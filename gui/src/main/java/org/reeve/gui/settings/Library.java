package org.reeve.gui.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Something that Reeve is built with.
 *
 * @param name what people call it
 * @param version of this build
 * @param owner whose it is
 * @param licence the name of its licence
 * @param home where it comes from
 */
record Library(String name, String version, String owner, String licence, String home) {
    /** The dependencies as the build resolved them; written by Maven, see gui/pom.xml. */
    private static final String RESOLVED = "dependencies.txt";

    /** A row of Maven's list: group, artifact, type, perhaps a classifier, version, scope. */
    private static final int FEWEST_PARTS = 5;

    /** Everything, each once, by name; Java itself first. */
    static List<Library> all() {
        Map<String, Library> all = new LinkedHashMap<>();
        all.put("", java());
        Properties known = known();
        versions(text(RESOLVED)).forEach((artifact, version) -> Optional.ofNullable(known.getProperty(artifact))
                .map(row -> of(row, version))
                .ifPresent(library -> all.putIfAbsent(library.name(), library)));
        return List.copyOf(all.values());
    }

    private static Library java() {
        return new Library(
                "OpenJDK",
                Runtime.version().toString(),
                "Oracle and/or its affiliates, and others",
                "GPL-2-with-Classpath-exception",
                "https://openjdk.org");
    }

    /** A row of the table of libraries. */
    static Library of(String row, String version) {
        String[] parts = row.split("\\|");
        return new Library(parts[0], version, parts[1], parts[2], parts[3]);
    }

    /** The table of libraries, by artifact. */
    static Properties known() {
        Properties known = new Properties();
        try (InputStreamReader reader = new InputStreamReader(open("libraries.properties"), StandardCharsets.UTF_8)) {
            known.load(reader);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Artifacts that are not Reeve's own, and their versions. */
    static Map<String, String> versions(String list) {
        Map<String, String> versions = new TreeMap<>();
        for (String line : list.split("\n")) {
            String[] parts = line.strip().split(" ")[0].split(":");
            if (parts.length >= FEWEST_PARTS && !parts[0].equals("org.reeve")) {
                versions.put(parts[1], parts[parts.length - 2]);
            }
        }
        return versions;
    }

    /** The text of its licence; blocks. */
    String licenceText() {
        return text("licences/" + licence + ".txt");
    }

    /** A text of this package; blocks. */
    static String text(String name) {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Library.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is missing from this build");
        }
        return stream;
    }
}
