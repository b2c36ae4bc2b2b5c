package org.reeve.gui.work;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.reeve.link.UserFolders;

/** The file of what the user chose. It blocks; what it writes, it writes whole or not at all. */
public final class SettingsFile {
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    /** A file, which need not exist. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The user's own. */
    public static SettingsFile ofUser() {
        return new SettingsFile(UserFolders.config().resolve("settings.properties"));
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /**
     * What was read.
     *
     * @param values what stands there, known or not
     * @param trouble why nothing could be read although there is a file; empty where all is well
     * @param aside where the broken file was put
     */
    public record Content(Map<String, String> values, String trouble, Optional<Path> aside) {
        /** Copies the map. */
        public Content {
            values = Map.copyOf(values);
        }
    }

    /** Reads it. One that cannot be understood is set aside, so that the next save does not destroy it. */
    public Content read() {
        try {
            Properties text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            Map<String, String> values = new TreeMap<>();
            text.stringPropertyNames().forEach(key -> values.put(key, text.getProperty(key)));
            return new Content(values, "", Optional.empty());
        } catch (NoSuchFileException e) {
            return new Content(Map.of(), "", Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new Content(Map.of(), reason(e), setAside());
        }
    }

    private Optional<Path> setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            return Optional.of(Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.charset.CharacterCodingException ? "not UTF-8" : String.valueOf(e.getMessage());
    }

    /** Writes it, readable by the user alone. A link, as of a collection of configuration files, stays one. */
    public synchronized void write(Map<String, String> values) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(real.getParent());
        Path fresh = real.resolveSibling(real.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, how, PosixFilePermissions.asFileAttribute(OWN))) {
            ByteBuffer left = StandardCharsets.UTF_8.encode(text(values));
            while (left.hasRemaining()) {
                int _ = channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(Map<String, String> values) throws IOException {
        Properties all = new Properties();
        values.forEach(all::setProperty);
        StringWriter text = new StringWriter();
        all.store(text, "Reeve’s settings; unknown ones are kept");
        return text.toString();
    }
}
