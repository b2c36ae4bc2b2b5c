package org.reeve.helper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.session.SelfCheck;
import org.reeve.api.session.SelfCheck.Finding;

/**
 * The state that a process was started in, from /proc/self. pkexec cleans the environment only; umask, limits, signals and
 * the rest come from whoever called it unless the launcher sees to them.
 */
final class SelfChecks {
    private static final Set<String> ROOT_ENVIRONMENT = Set.of(
            "PATH", "LC_ALL", "PKEXEC_UID", "REEVE_WINDOW", "REEVE_LAUNCHER", "RUNTIME_DIRECTORY", "STATE_DIRECTORY");
    private static final int HUP = 1;
    private static final int INT = 2;
    private static final int TERM = 15;

    private final boolean root;

    SelfChecks(boolean root) {
        this.root = root;
    }

    SelfCheck run() {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> status = status();
        String encoding = System.getProperty("sun.jnu.encoding", "");
        findings.add(new Finding("encoding", encoding, "UTF-8", encoding.equals("UTF-8")));
        findings.add(injected());
        if (root) {
            findings.add(finding("uid", status.get("Uid"), "0 0 0 0"));
            findings.add(finding("gid", status.get("Gid"), "0 0 0 0"));
            findings.add(finding("umask", status.get("Umask"), "0077"));
            findings.add(signals("blocked signals", status.get("SigBlk")));
            findings.add(signals("ignored signals", status.get("SigIgn")));
            findings.add(limit("Max file size", "unlimited"));
            findings.add(limit("Max core file size", "0"));
            findings.add(environment());
            findings.add(finding("directory", link("/proc/self/cwd"), "/"));
            findings.add(finding("oom score", read("/proc/self/oom_score_adj").strip(), "0"));
            findings.add(new Finding("control group", read("/proc/self/cgroup").strip(), "told only", true));
            findings.add(new Finding("nice", nice(), "0", nice().equals("0")));
            findings.add(owned());
        }
        return new SelfCheck(findings);
    }

    /** Returns, or throws NOT_STARTED with everything that is not as it has to be. */
    void require() {
        List<String> faults = run().findings().stream()
                .filter(finding -> !finding.sound())
                .map(finding -> finding.item() + " is \"" + finding.found() + "\", expected " + finding.expected())
                .toList();
        if (!faults.isEmpty()) {
            throw new HelperException(
                    Problem.NOT_STARTED, "The helper was not started safely: " + String.join("; ", faults) + ".");
        }
    }

    /** Java options from the environment are honoured by every java. */
    private static Finding injected() {
        List<String> set = Stream.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS")
                .filter(System.getenv()::containsKey)
                .toList();
        return new Finding("options from outside", String.join(" ", set), "none", set.isEmpty());
    }

    private static Finding environment() {
        Set<String> foreign = new TreeSet<>(System.getenv().keySet());
        foreign.removeAll(ROOT_ENVIRONMENT);
        return new Finding("environment", String.join(" ", foreign), "nothing but the known names", foreign.isEmpty());
    }

    private static Finding finding(String item, @Nullable String found, String expected) {
        String plain = found == null ? "" : found.replaceAll("\\s+", " ");
        return new Finding(item, plain, expected, plain.equals(expected));
    }

    /** None of the signals that end a process may be blocked or ignored. */
    private static Finding signals(String item, @Nullable String mask) {
        long bits = mask == null ? -1 : Long.parseUnsignedLong(mask, 16);
        boolean sound = Stream.of(HUP, INT, TERM).noneMatch(signal -> (bits & (1L << (signal - 1))) != 0);
        return new Finding(item, String.valueOf(mask), "not HUP INT TERM", sound);
    }

    private static Finding limit(String name, String expected) {
        for (String line : read("/proc/self/limits").split("\n")) {
            if (line.startsWith(name)) {
                String soft = line.substring(name.length()).strip().split("\\s+")[0];
                return new Finding(name.toLowerCase(Locale.ROOT), soft, expected, soft.equals(expected));
            }
        }
        return new Finding(name, "", expected, false);
    }

    private static String nice() {
        String stat = read("/proc/self/stat");
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16];
    }

    /** Every component of the way to the program, its runtime and what lies beside must be root's, not writable by others. */
    private static Finding owned() {
        Stream<Path> jars = Arrays.stream(
                        System.getProperty("java.class.path", "").split(":"))
                .map(Path::of);
        Path runtime = Path.of(System.getProperty("java.home", "/"));
        String writable = Stream.of(jars.flatMap(SelfChecks::components), components(runtime), beside(runtime))
                .flatMap(paths -> paths)
                .distinct()
                .filter(path -> !rootOnly(path))
                .map(Path::toString)
                .findFirst()
                .orElse("");
        return new Finding("program", writable, "root's own, not writable by others", writable.isEmpty());
    }

    /** The argument file, the cache of classes and the native library lie beside the runtime. */
    private static Stream<Path> beside(Path runtime) {
        try (Stream<Path> entries = Files.list(runtime.resolveSibling("."))) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.of(runtime.resolveSibling("unreadable"));
        }
    }

    private static Stream<Path> components(Path path) {
        return Stream.iterate(path.toAbsolutePath(), p -> p != null, Path::getParent);
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

    private static Map<String, String> status() {
        Map<String, String> fields = new HashMap<>();
        for (String line : read("/proc/self/status").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String link(String path) {
        try {
            return Files.readSymbolicLink(Path.of(path)).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
