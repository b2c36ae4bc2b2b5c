package org.reeve.helper.surroundings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.helper.system.Proc;

/**
 * Looks for a process of the user that can ask for passwords on polkit's behalf. polkit itself tells nobody which agents are
 * registered, and registering one to find out would take the place of the real one. So this is a guess, and only a call that
 * ends with NO_AGENT is an answer.
 */
final class Agents {
    /** What the kernel keeps of a name: TASK_COMM_LEN, proc_pid_comm(5). */
    private static final int COMM = 15;

    /**
     * Agents that do not use polkit's library, or whose memory may not be looked at because they hold capabilities: each by
     * the name of its program, as its project installs it.
     */
    private static final List<String> NAMES = List.of(
            "polkit-gnome-authentication-agent-1",
            "polkit-kde-authentication-agent-1",
            "polkit-mate-authentication-agent-1",
            "polkit-ukui-authentication-agent-1",
            "lxpolkit",
            "lxqt-policykit-agent",
            "xfce-polkit",
            "io.elementary.desktop.agent-polkit",
            "budgie-polkit-dialog",
            "dde-polkit-agent",
            "hyprpolkitagent",
            "polkit-dumb-agent",
            "soteria",
            "cosmic-osd",
            "enlightenment",
            "gnome-shell");

    /** They have the library and ask in a terminal, for one process. */
    private static final List<String> OF_A_TERMINAL = List.of("pkttyagent", "pkexec");

    private static final String LIBRARY = "/libpolkit-agent-1.so";

    private final Path proc;
    private final long uid;

    Agents(Path proc, long uid) {
        this.proc = proc;
        this.uid = uid;
    }

    /** The name of the first one found. */
    Optional<String> find() {
        List<Proc> mine = processes();
        return mine.stream()
                .flatMap(process -> named(process.command()).stream())
                .findFirst()
                .or(() -> mine.stream()
                        .filter(process -> !OF_A_TERMINAL.contains(process.command()))
                        .filter(process -> mapsLibrary(proc.resolve(process.pid() + "/maps")))
                        .map(Proc::command)
                        .findFirst());
    }

    /** The whole name that belongs to what the kernel kept of it. */
    static Optional<String> named(String command) {
        return NAMES.stream()
                .filter(name -> command.equals(name.substring(0, Math.min(COMM, name.length()))))
                .findFirst();
    }

    private List<Proc> processes() {
        List<Proc> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path one : all) {
                Proc.of(Long.parseLong(one.getFileName().toString()))
                        .filter(process -> process.running() && process.uid() == uid)
                        .ifPresent(found::add);
            }
        } catch (IOException e) {
            // Without /proc nothing is known, which is what is told.
            return List.of();
        }
        return found;
    }

    private static boolean mapsLibrary(Path maps) {
        try (BufferedReader lines = Files.newBufferedReader(maps, StandardCharsets.ISO_8859_1)) {
            return lines.lines().anyMatch(line -> line.contains(LIBRARY));
        } catch (IOException | java.io.UncheckedIOException e) {
            // It ended meanwhile, or holds capabilities.
            return false;
        }
    }
}
