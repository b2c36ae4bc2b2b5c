package org.reeve.helper.ports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.ports.OwnerUnit;
import org.reeve.api.ports.PortOwner;
import org.reeve.helper.system.ControlGroup;
import org.reeve.helper.system.Packages;
import org.reeve.helper.system.Proc;
import org.reeve.helper.system.ProcFolder;
import org.reeve.helper.system.Users;

/** Which processes hold which sockets, as far as the kernel shows it. Used by one thread. */
final class Owners {
    private static final String SOCKET = "socket:[";
    private static final String DELETED = " (deleted)";
    private static final int COMMAND_OCTETS = 2048;
    private static final int LONGEST_NAME = 64;

    private final ProcFolder folder;
    private final Users users;
    private final Packages packages;
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final Map<Integer, Optional<PortOwner>> known = new HashMap<>();
    private boolean whole = true;

    Owners(ProcFolder folder, Users users, Packages packages) {
        this.folder = folder;
        this.users = users;
        this.packages = packages;
    }

    /** Looks for who holds any of some sockets. */
    void look(Set<String> sockets) {
        for (int pid : folder.pids()) {
            Optional<List<Integer>> numbers = folder.descriptors(pid);
            whole &= numbers.isPresent() || folder.read(pid, "stat").isEmpty();
            numbers.ifPresent(all -> all.forEach(number -> folder.link(pid, "fd/" + number)
                    .flatMap(Owners::socket)
                    .filter(sockets::contains)
                    .ifPresent(socket -> hold(socket, pid))));
        }
        name();
    }

    private void hold(String socket, int pid) {
        List<Integer> pids = holders.computeIfAbsent(socket, _ -> new ArrayList<>());
        if (!pids.contains(pid)) {
            pids.add(pid);
        }
    }

    static Optional<String> socket(String target) {
        return target.startsWith(SOCKET) && target.endsWith("]")
                ? Optional.of(target.substring(SOCKET.length(), target.length() - 1))
                : Optional.empty();
    }

    /** Packages are asked of all programs at once, because dpkg reads its whole list each time. */
    private void name() {
        Map<Integer, Seen> seen = new HashMap<>();
        holders.values().stream().flatMap(List::stream).distinct().forEach(pid -> see(pid).ifPresent(
                        one -> seen.put(pid, one)));
        Map<String, String> named = packages.names(seen.values().stream()
                .flatMap(one -> one.program().stream())
                .distinct()
                .toList());
        seen.forEach((pid, one) -> known.put(pid, Optional.of(one.owner(named))));
    }

    /** A process before its package is known. */
    private record Seen(Proc proc, String command, String user, Optional<OwnerUnit> unit, Optional<String> program) {
        PortOwner owner(Map<String, String> packages) {
            return new PortOwner(
                    (int) proc.pid(),
                    proc.startTime(),
                    cut(utf8(proc.command()), LONGEST_NAME),
                    command,
                    proc.uid(),
                    user,
                    unit,
                    program,
                    program.flatMap(file -> Optional.ofNullable(packages.get(file))));
        }
    }

    private Optional<Seen> see(int pid) {
        return Proc.of(pid)
                .map(proc -> new Seen(
                        proc,
                        folder.octets(pid, "cmdline", COMMAND_OCTETS)
                                .map(Owners::command)
                                .orElse(""),
                        users.name(proc.uid(), pid),
                        folder.read(pid, "cgroup")
                                .map(ControlGroup::path)
                                .flatMap(ControlGroup::unit)
                                .map(unit -> new OwnerUnit(unit.name(), unit.user())),
                        folder.link(pid, "exe").map(Owners::file).filter(file -> file.startsWith("/"))));
    }

    private static String file(String link) {
        return link.endsWith(DELETED) ? link.substring(0, link.length() - DELETED.length()) : link;
    }

    /** proc_pid_cmdline(5): each argument ends with a zero. */
    static String command(byte[] octets) {
        String text =
                new String(octets, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        return cut(text, PortOwner.LONGEST);
    }

    static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Who holds one; those that ended meanwhile are left out. */
    List<PortOwner> of(String socket) {
        return holders.getOrDefault(socket, List.of()).stream()
                .sorted()
                .flatMap(pid -> known.getOrDefault(pid, Optional.empty()).stream())
                .toList();
    }

    /** Whether every process was shown. */
    boolean whole() {
        return whole;
    }
}
