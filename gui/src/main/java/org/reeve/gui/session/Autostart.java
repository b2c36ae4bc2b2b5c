package org.reeve.gui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.gui.widget.LoginStart;

/**
 * Whether Reeve starts with the session, by the Desktop Application Autostart Specification: a file of the user's, before one
 * of the system's of the same name.
 */
public final class Autostart implements LoginStart {
    private static final String FILE = "autostart/org.reeve.Reeve.desktop";

    private final Path own;
    private final List<Path> system;
    private final String program;

    /** Of directories; {@code program} is what is started. */
    Autostart(Path own, List<Path> system, String program) {
        this.own = own.resolve(FILE);
        this.system = system.stream().map(folder -> folder.resolve(FILE)).toList();
        this.program = program;
    }

    /** The user's own, in {@code $XDG_CONFIG_HOME}, by default {@code ~/.config}. */
    public static Autostart ofUser() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("reeve.home", ""));
    }

    static Autostart of(Map<String, String> environment, Path home, String reeve) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String dirs = environment.getOrDefault("XDG_CONFIG_DIRS", "");
        return new Autostart(
                config.startsWith("/") ? Path.of(config) : home.resolve(".config"),
                Stream.of((dirs.isEmpty() ? "/etc/xdg" : dirs).split(":"))
                        .filter(folder -> folder.startsWith("/"))
                        .map(Path::of)
                        .toList(),
                program(reeve));
    }

    /** The installed program, or that of the source tree whose {@code target/home} is Reeve's home. */
    private static String program(String reeve) {
        Path ofTree = Path.of(reeve).resolve("../../reeve").normalize();
        return !reeve.isEmpty() && Files.isExecutable(ofTree) ? quoted(ofTree.toString()) : "reeve";
    }

    /** As Exec wants an argument with anything in it. */
    static String quoted(String argument) {
        String inner = argument.replaceAll("([\"`$\\\\])", "\\\\$1")
                .replace("\\", "\\\\")
                .replace("%", "%%");
        return "\"" + inner + "\"";
    }

    @Override
    public boolean enabled() {
        return Stream.concat(Stream.of(own), system.stream())
                .filter(Files::exists)
                .findFirst()
                .map(Autostart::starts)
                .orElse(false);
    }

    private static boolean starts(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replace(" ", ""))
                    .noneMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IOException if the file cannot be written or removed; its message names the file
     */
    @Override
    public void set(boolean wanted) throws IOException {
        if (wanted) {
            enable();
        } else {
            disable();
        }
    }

    /** Starts it with the session from now on. */
    void enable() throws IOException {
        if (ofSystem().filter(Autostart::starts).isPresent()) {
            Files.deleteIfExists(own);
        } else {
            write(List.of(
                    "[Desktop Entry]",
                    "Type=Application",
                    "Name=Reeve",
                    "Comment=Starts in the tray",
                    "Exec=" + program + " --tray",
                    "Icon=org.reeve.Reeve",
                    "StartupNotify=false",
                    "Terminal=false"));
        }
    }

    /** Does not start it any more. One of the system's is hidden by a file of the user's. */
    void disable() throws IOException {
        if (ofSystem().filter(Autostart::starts).isPresent()) {
            write(List.of("[Desktop Entry]", "Type=Application", "Name=Reeve", "Hidden=true"));
        } else {
            Files.deleteIfExists(own);
        }
    }

    private Optional<Path> ofSystem() {
        return system.stream().filter(Files::exists).findFirst();
    }

    /** Whole or not at all. */
    private void write(List<String> lines) throws IOException {
        Files.createDirectories(own.getParent());
        Path fresh = own.resolveSibling(own.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, own, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
