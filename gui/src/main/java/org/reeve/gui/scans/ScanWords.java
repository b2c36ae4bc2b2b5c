package org.reeve.gui.scans;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Call;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PackageManager;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Tasks;

/** What scans, their findings and the calls about them are called. */
final class ScanWords {
    /** What compares files on this computer: the same rule as the scan's own. */
    static final List<String> INTEGRITY =
            ScansCommands.integrityCommand(PackageManager.of(Path.of("/")).orElse(PackageManager.DPKG));

    private final Texts texts = Texts.of(ScanWords.class);
    private final TaskWords tasks = new TaskWords();

    Texts texts() {
        return texts;
    }

    TaskWords tasks() {
        return tasks;
    }

    /** The words of a call, where it starts, stops or forgets a scan; {@code show} opens the page at a kind. */
    Optional<CallWords> of(Call call, Tasks known, Consumer<TaskKind> show) {
        Optional<TaskKind> kind = ScansModel.starts(call);
        if (kind.isPresent()) {
            return kind.map(one -> words(one, "start", start(call, one), starting(call, one), () -> show.accept(one)));
        }
        if (!call.method().startsWith("tasks.")
                || call.arguments().size() != 1
                || !(call.arguments().getFirst() instanceof TaskId id)) {
            return Optional.empty();
        }
        TaskKind about = kind(id, known).orElse(TaskKind.INTEGRITY);
        String name = kind(id, known).map(one -> name(id, known, one)).orElseGet(() -> texts.get("call.task"));
        return Optional.of(words(about, verb(call), name, command(call, id, known), () -> show.accept(about)));
    }

    private static String verb(Call call) {
        return call.method().endsWith("forget") ? "forget" : "stop";
    }

    private String name(TaskId id, Tasks known, TaskKind kind) {
        return known.find(id).map(one -> tasks.title(one.now())).orElseGet(() -> tasks.kind(kind));
    }

    private static Optional<TaskKind> kind(TaskId id, Tasks known) {
        return known.find(id).map(one -> one.now().kind()).or(() -> known.others().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.kind())
                .findFirst());
    }

    private static List<String> command(Call call, TaskId id, Tasks known) {
        Optional<String> unit = known.find(id)
                .map(one -> TasksCommands.unit(one.now().kind(), known.uid(), id))
                .or(() -> known.others().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> TasksCommands.unit(one.kind(), one.uid(), id))
                        .findFirst());
        return verb(call).equals("stop") && unit.isPresent()
                ? TasksCommands.stop(unit.get())
                : List.of("reeve", "call", call.method(), id.value());
    }

    private static Optional<ScanPath> folder(Call call) {
        return call.arguments().size() == 1 && call.arguments().getFirst() instanceof ScanPath path
                ? Optional.of(path)
                : Optional.empty();
    }

    private String start(Call call, TaskKind kind) {
        return tasks.title(kind, folder(call).map(ScanPath::value).orElse(""));
    }

    private static List<String> starting(Call call, TaskKind kind) {
        return switch (kind) {
            case INTEGRITY -> INTEGRITY;
            case PRIVILEGES -> ScansCommands.privilegesCommand();
            case CUSTOM -> List.of();
            case DISK_USAGE -> folder(call).map(ScansCommands::diskUsageCommand).orElse(List.of());
        };
    }

    private CallWords words(TaskKind kind, String verb, String name, List<String> command, Runnable show) {
        return new CallWords(
                TaskWords.icon(kind),
                TaskWords.symbol(kind),
                texts.get("call." + verb, name),
                texts.get("calling." + verb, name),
                texts.get("done." + verb, name),
                texts.get("not." + verb, name),
                command,
                told -> told.accept(List.of()),
                show);
    }

    String packages(List<String> packages) {
        return SafeText.line(String.join(", ", packages));
    }

    String changes(IntegrityFinding finding) {
        List<String> all = finding.changes().stream().map(this::change).toList();
        return String.join(", ", all);
    }

    private String change(FileChange change) {
        return texts.get("change." + change);
    }

    /** The file, and the line of a rule. */
    static String place(PrivilegeFinding finding) {
        String path = SafeText.line(finding.path());
        return finding.line() == 0 ? path : path + ":" + finding.line();
    }
}
