package org.reeve.helper.processes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.MappedFile;
import org.reeve.api.processes.OpenFile;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSocket;
import org.reeve.api.processes.ProcessVariable;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.helper.system.ProcFolder;
import org.reeve.helper.system.SocketTable;

/** The right processes.confidential: what the kernel shows of a process to its user and to root. */
public final class Inside implements ProcessesConfidential {
    private static final int MOST_OCTETS = 256 * 1024;
    private static final int LONGEST = 8192;
    private static final String SOCKET = "socket:[";

    @Override
    public List<ProcessVariable> environment(ProcessId process) {
        return about(process, "environment", folder -> folder.octets(process.pid(), "environ", MOST_OCTETS)
                .map(Inside::variables));
    }

    @Override
    public List<OpenFile> files(ProcessId process) {
        return about(process, "open files", folder -> opened(folder, process.pid()));
    }

    @Override
    public List<ProcessSocket> sockets(ProcessId process) {
        return about(process, "sockets", folder -> opened(folder, process.pid())
                .map(files -> sockets(files, tables(folder, process.pid()))));
    }

    @Override
    public List<MappedFile> maps(ProcessId process) {
        return about(process, "mapped files", folder -> folder.octets(process.pid(), "maps", 16 * MOST_OCTETS)
                .map(octets -> mapped(new String(octets, StandardCharsets.UTF_8))));
    }

    /** The same process before and after: what was read in between is its own. */
    private static <T> List<T> about(ProcessId process, String what, Function<ProcFolder, Optional<List<T>>> read) {
        ProcFolder folder = new ProcFolder(Processes.PROC);
        Stat.require(folder, process);
        Optional<List<T>> found = read.apply(folder);
        Stat.require(folder, process);
        return found.orElseThrow(() -> new HelperException(
                Problem.DENIED,
                "The kernel does not show the " + what + " of process " + process.pid()
                        + " without an administrator."));
    }

    /** proc_pid_environ(5): each ends with a zero; a process may write there what it likes. */
    static List<ProcessVariable> variables(byte[] octets) {
        List<ProcessVariable> variables = new ArrayList<>();
        for (String one : new String(octets, StandardCharsets.UTF_8).split("\0")) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                variables.add(new ProcessVariable(cut(one.substring(0, equals)), cut(one.substring(equals + 1))));
            }
        }
        variables.sort(Comparator.comparing(ProcessVariable::name));
        return variables;
    }

    private static Optional<List<OpenFile>> opened(ProcFolder folder, int pid) {
        return folder.descriptors(pid).map(numbers -> {
            List<OpenFile> files = new ArrayList<>();
            for (int number : numbers) {
                // Closed while one looks: it is none any more.
                folder.link(pid, "fd/" + number).ifPresent(target -> files.add(new OpenFile(number, cut(target))));
            }
            return files;
        });
    }

    private static List<ProcessSocket> sockets(List<OpenFile> files, Map<String, SocketTable.Line> known) {
        List<ProcessSocket> sockets = new ArrayList<>();
        for (OpenFile file : files) {
            String target = file.target();
            if (target.startsWith(SOCKET) && target.endsWith("]")) {
                SocketTable.Line line = known.getOrDefault(
                        target.substring(SOCKET.length(), target.length() - 1), SocketTable.Line.UNKNOWN);
                sockets.add(new ProcessSocket(
                        file.descriptor(), line.protocol(), cut(line.local()), cut(line.remote()), line.state()));
            }
        }
        return sockets;
    }

    /** The tables of the process's own network, by the socket's number. */
    private static Map<String, SocketTable.Line> tables(ProcFolder folder, int pid) {
        Map<String, SocketTable.Line> all = new HashMap<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            folder.read(pid, "net/" + table).ifPresent(text -> all.putAll(SocketTable.internet(table, text)));
        }
        folder.read(pid, "net/unix").ifPresent(text -> all.putAll(SocketTable.unix(text)));
        return all;
    }

    /** proc_pid_maps(5): the files, each once. */
    static List<MappedFile> mapped(String maps) {
        Map<String, MappedFile> files = new LinkedHashMap<>();
        for (String line : maps.split("\n")) {
            String[] fields = line.split(" +", 6);
            if (fields.length == 6 && fields[5].startsWith("/") && fields[1].length() == 4) {
                long bytes = size(fields[0]);
                files.merge(
                        fields[5],
                        new MappedFile(cut(fields[5]), bytes, fields[1].charAt(2) == 'x'),
                        (old, more) -> new MappedFile(
                                old.path(),
                                Math.clamp(old.bytes() + more.bytes(), 0, Long.MAX_VALUE),
                                old.executable() || more.executable()));
            }
        }
        return List.copyOf(files.values());
    }

    private static long size(String range) {
        int dash = range.indexOf('-');
        try {
            long bytes = Long.parseUnsignedLong(range, dash + 1, range.length(), 16)
                    - Long.parseUnsignedLong(range, 0, Math.max(0, dash), 16);
            return Math.clamp(bytes, 0, Long.MAX_VALUE / 4);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
