package org.reeve.helper.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileCheck.State;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileSyntax;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.KernelException;

/** Checks by Reeve's own readers, and by the program that will read the file. */
record ToolChecks(FileCalls calls, Contents contents, Store store, Path folder, Runner runner, boolean root)
        implements Checks {
    /** Whose programs say something that is worth knowing although they take it. */
    private static final Set<FileSyntax> WARN = Set.of(FileSyntax.FSTAB, FileSyntax.UNIT, FileSyntax.NGINX);

    private static final EntryName CHECK = new EntryName("check");
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final int MISSING = 3;
    private static final int LEFT_SECONDS = 120;
    private static final int READABLE_BY_ROOT = 0400;
    private static final String PLAIN_PATH = "[A-Za-z0-9/._@+=,-]+";

    @Override
    public FileCheck check(FilePath path, Fd content) {
        FileSyntax syntax = Syntaxes.of(path);
        try {
            if (syntax == FileSyntax.NONE) {
                return new FileCheck(syntax, State.NOT_CHECKED, "Reeve has no check for such a file.", List.of());
            }
            if (calls.stat(content).size() > LARGEST) {
                FileFinding finding = new FileFinding(0, 0, true, "it is larger than 4 MiB");
                return told(syntax, "It is too large to be checked.", List.of(finding), false);
            }
            String text = new String(contents.octets(content), StandardCharsets.UTF_8);
            // One whose name would have to be escaped for systemd is checked where the candidate lies.
            boolean there = path.value().matches(PLAIN_PATH) && Files.exists(Path.of(path.value()));
            Optional<Tool> tool = Tool.of(syntax, path, there);
            return tool.isPresent() ? byTool(tool.get(), syntax, path, content, text, there) : byReeve(syntax, text);
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be checked", e);
        }
    }

    private static FileCheck byReeve(FileSyntax syntax, String text) {
        List<FileFinding> findings =
                switch (syntax) {
                    case PASSWD, SHADOW, GROUP, GSHADOW -> AccountTexts.findings(syntax, text);
                    case CRON -> TableTexts.cron(text);
                    case HOSTS -> TableTexts.hosts(text);
                    default -> JsonText.findings(text);
                };
        return told(syntax, "Checked by Reeve itself.", findings, findings.isEmpty());
    }

    private static FileCheck told(FileSyntax syntax, String by, List<FileFinding> findings, boolean passed) {
        return new FileCheck(syntax, passed ? State.PASSED : State.FAILED, by, findings);
    }

    private FileCheck byTool(Tool tool, FileSyntax syntax, FilePath path, Fd content, String text, boolean there)
            throws KernelException {
        String name = tool.program().getFileName().toString();
        if (!runner.runs(tool)) {
            return new FileCheck(
                    syntax,
                    State.NOT_CHECKED,
                    "Not checked: only an administrator can run " + name + " over it.",
                    List.of());
        }
        if (!Files.exists(tool.program())) {
            return new FileCheck(syntax, State.NOT_CHECKED, "Not checked: " + name + " is not installed.", List.of());
        }
        if (tool.wholeOnly() && !there) {
            return new FileCheck(
                    syntax,
                    State.NOT_CHECKED,
                    "Not checked: " + name + " reads its whole configuration, and this file is not part of it yet.",
                    List.of());
        }
        return run(tool, syntax, path, content, text, there);
    }

    private FileCheck run(Tool tool, FileSyntax syntax, FilePath path, Fd content, String text, boolean there)
            throws KernelException {
        String name = tool.program().getFileName().toString();
        EntryName candidate = new EntryName(java.util.UUID.randomUUID() + ending(path));
        try (Fd own = store.make(CHECK)) {
            sweep(own);
            try (Fd file = calls.fresh(own, candidate.octets())) {
                contents.copy(content.number(), file, path.value());
                calls.mode(file, READABLE_BY_ROOT);
            }
            try {
                Path where = folder.resolve("kept").resolve("check").resolve(candidate.value());
                Command.Output output = runner.run(tool, where, path, there && root);
                return outcome(syntax, name, output, text, said -> isIt(said, path, candidate));
            } catch (HelperException e) {
                FileFinding finding = new FileFinding(0, 0, true, e.sentence());
                return told(syntax, "It could not be checked with " + name + ".", List.of(finding), false);
            } finally {
                calls.remove(own, candidate.octets(), false);
            }
        }
    }

    /** Takes away what checks left that were cut off; none takes so long. */
    private void sweep(Fd own) throws KernelException {
        long before = Instant.now().getEpochSecond() - LEFT_SECONDS;
        List<byte[]> names = new ArrayList<>();
        try (Fd listing = calls.listing(own)) {
            calls.names(listing, names::add);
            for (byte[] name : names) {
                if (store.stat(own, EntryName.of(name))
                        .filter(stat -> stat.regular() && stat.modified().seconds() < before)
                        .isPresent()) {
                    calls.remove(own, name, false);
                }
            }
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "What is checked cannot be listed: " + e.getMessage(), e);
        }
    }

    /** systemd-analyze knows a unit by its ending. */
    private static String ending(FilePath path) {
        String name = path.name().map(EntryName::value).orElse("");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    /** Whether a program means the file that is checked; perhaps by a link that its configuration includes. */
    private static boolean isIt(String said, FilePath path, EntryName candidate) {
        if (said.equals(path.value()) || said.endsWith("/" + candidate.value())) {
            return true;
        }
        try {
            return said.startsWith("/etc/") && Path.of(said).toRealPath().equals(Path.of(path.value()));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static FileCheck outcome(
            FileSyntax syntax, String name, Command.Output output, String text, Predicate<String> isIt) {
        if (output.code() == MISSING && output.text().startsWith("missing: ")) {
            return new FileCheck(
                    syntax,
                    State.NOT_CHECKED,
                    "Not checked: Python's module " + output.text().strip().substring("missing: ".length())
                            + " is not installed.",
                    List.of());
        }
        boolean passed = output.code() == 0;
        List<FileFinding> findings =
                passed && !WARN.contains(syntax) ? List.of() : ToolMessages.parse(syntax, output.text(), text, isIt);
        List<FileFinding> said =
                passed ? findings.stream().map(ToolChecks::said).toList() : findings;
        return told(syntax, "Checked by " + name + ".", said, passed);
    }

    private static FileFinding said(FileFinding finding) {
        return new FileFinding(finding.line(), finding.column(), false, finding.text());
    }
}
