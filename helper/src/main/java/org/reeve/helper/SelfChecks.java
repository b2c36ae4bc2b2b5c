package org.reeve.helper;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.session.SelfCheck;
import org.reeve.api.session.SelfCheck.Finding;

/**
 * The state that a process was started in, from /proc/self. pkexec cleans the environment only; umask, limits, signals and
 * the rest come from whoever called it unless the launcher sees to them. Every start of a root helper waits for it, and no cache
 * knows these classes' lambdas, each of which would cost a millisecond: so there are none.
 */
final class SelfChecks {
    private static final Set<String> ROOT_ENVIRONMENT = Set.of(
            "PATH", "LC_ALL", "PKEXEC_UID", "REEVE_WINDOW", "REEVE_LAUNCHER", "RUNTIME_DIRECTORY", "STATE_DIRECTORY");

    private static final List<String> INJECTING =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS");

    private static final String OWNED = "root's own, not writable by others";

    /**
     * Six of capabilities(7): CAP_CHOWN gives the socket to the caller; CAP_KILL and CAP_SYS_NICE reach others' processes, CAP_SYS_PTRACE
     * and CAP_DAC_READ_SEARCH read what /proc shows of them to their own user; with the latter and CAP_FOWNER files are read and
     * changed that are another user's.
     */
    private static final String SIX = "000000000088002d";

    /** SECCOMP_MODE_FILTER of seccomp(2). */
    private static final String FILTERED = "2";

    private static final Pattern GROUP =
            Pattern.compile("(0:|[0-9]+:name=systemd):/reeve\\.slice/reeve-helper-[0-9]+-[0-9]+\\.service");

    private static final int HUP = 1;
    private static final int INT = 2;
    private static final int TERM = 15;
    private static final int TERMINAL = 7;
    private static final int NICE = 19;

    private final boolean root;
    private final List<String> inherited;

    /** To be made before anything is opened: what is open then was handed on. */
    SelfChecks(boolean root) {
        this.root = root;
        this.inherited = ThisProcess.open();
    }

    SelfCheck run() {
        List<Finding> findings = new ArrayList<>();
        findings.add(equal("encoding", System.getProperty("sun.jnu.encoding", ""), "UTF-8"));
        findings.add(nothing("options from outside", injected()));
        if (root) {
            findings.addAll(identity());
            findings.addAll(handedOn());
            findings.addAll(bounds());
            findings.add(owned());
        }
        return new SelfCheck(findings);
    }

    private static List<Finding> identity() {
        return List.of(
                equal("uid", ThisProcess.status("Uid"), "0 0 0 0"),
                equal("gid", ThisProcess.status("Gid"), "0 0 0 0"),
                controlGroup(),
                equal("terminal", ThisProcess.stat(TERMINAL), "0"),
                equal("directory", ThisProcess.link("cwd"), "/"));
    }

    /** What pkexec hands on from its caller and the launcher's unit makes anew. */
    private List<Finding> handedOn() {
        return List.of(
                equal("umask", ThisProcess.status("Umask"), "0077"),
                signals("blocked signals", ThisProcess.status("SigBlk")),
                signals("ignored signals", ThisProcess.status("SigIgn")),
                nothing("timers", ThisProcess.read("timers")),
                nothing("descriptors", foreign()),
                nothing("environment", environment()),
                equal("max file size", ThisProcess.limit("Max file size"), "unlimited"),
                equal("max core file size", ThisProcess.limit("Max core file size"), "0"),
                equal("max open files", ThisProcess.limit("Max open files"), "4096"),
                equal("oom score", ThisProcess.read("oom_score_adj"), "0"),
                equal("nice", ThisProcess.stat(NICE), "0"));
    }

    /** What the unit takes away: the kernel's word that it did. */
    private static List<Finding> bounds() {
        return List.of(
                equal("no new privileges", ThisProcess.status("NoNewPrivs"), "1"),
                equal("capabilities", ThisProcess.status("CapBnd"), SIX),
                equal("system calls", ThisProcess.status("Seccomp"), FILTERED));
    }

    /** Returns, or throws NOT_STARTED with everything that is not as it has to be. */
    void require() {
        List<String> faults = new ArrayList<>();
        for (Finding finding : run().findings()) {
            if (!finding.sound()) {
                faults.add(finding.item() + " is \"" + finding.found() + "\", expected " + finding.expected());
            }
        }
        if (!faults.isEmpty()) {
            throw new HelperException(
                    Problem.NOT_STARTED, "The helper was not started safely: " + String.join("; ", faults) + ".");
        }
    }

    /** Java options from the environment are honoured by every java. */
    private static List<String> injected() {
        List<String> found = new ArrayList<>(INJECTING);
        found.retainAll(System.getenv().keySet());
        return found;
    }

    private static List<String> environment() {
        List<String> others = new ArrayList<>(System.getenv().keySet());
        others.removeAll(ROOT_ENVIRONMENT);
        Collections.sort(others);
        return others;
    }

    /** What was open at the start and is not of the program's own folder, in which the runtime lies. */
    private List<String> foreign() {
        String program = Path.of(System.getProperty("java.home", "/")).resolveSibling("") + "/";
        List<String> others = new ArrayList<>();
        for (String target : inherited) {
            if (!target.startsWith(program)) {
                others.add(target);
            }
        }
        return others;
    }

    private static Finding equal(String item, String found, String expected) {
        return new Finding(item, found, expected, found.equals(expected));
    }

    /** systemd's own hierarchy: the unified one, or where a machine still has both, the named one. */
    private static Finding controlGroup() {
        String[] found = ThisProcess.read("cgroup").split("\n");
        boolean sound = false;
        for (String line : found) {
            sound |= GROUP.matcher(line).matches();
        }
        return new Finding("control group", String.join(" ", found), "a unit of its own in reeve.slice", sound);
    }

    private static Finding nothing(String item, String found) {
        return new Finding(item, found, "none", found.isEmpty());
    }

    private static Finding nothing(String item, List<String> found) {
        return nothing(item, String.join(" ", found));
    }

    /** None of the signals that end a process may be blocked or ignored. */
    private static Finding signals(String item, String mask) {
        long bits = mask.isEmpty() ? -1 : Long.parseUnsignedLong(mask, 16);
        long ending = 1L << (HUP - 1) | 1L << (INT - 1) | 1L << (TERM - 1);
        boolean sound = (bits & ending) == 0;
        return new Finding(item, mask, "not HUP INT TERM", sound);
    }

    /** Every component of the way to the program, its runtime and what lies beside must be root's, not writable by others. */
    private static Finding owned() {
        Path runtime = Path.of(System.getProperty("java.home", "/"));
        Set<Path> paths = new LinkedHashSet<>();
        for (String jar : System.getProperty("java.class.path", "").split(":")) {
            components(Path.of(jar), paths);
        }
        components(runtime, paths);
        beside(runtime, paths);
        for (Path path : paths) {
            if (!rootOnly(path)) {
                return new Finding("program", path.toString(), OWNED, false);
            }
        }
        return new Finding("program", "", OWNED, true);
    }

    /** The argument file, the cache of classes and the native library lie beside the runtime. */
    private static void beside(Path runtime, Set<Path> paths) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(runtime.resolveSibling("."))) {
            for (Path entry : entries) {
                paths.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            paths.add(runtime.resolveSibling("unreadable"));
        }
    }

    private static void components(Path path, Set<Path> paths) {
        for (Path one = path.toAbsolutePath(); one != null; one = one.getParent()) {
            paths.add(one);
        }
    }

    private static boolean rootOnly(Path path) {
        try {
            int uid = (Integer) Files.getAttribute(path, "unix:uid");
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            return uid == 0 && (mode & 0022) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
