package org.reeve.gui.processes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Processes in words. What a process says of itself is made harmless to show. */
final class ProcessWords {
    private final Texts texts = Texts.of(ProcessWords.class);

    Texts texts() {
        return texts;
    }

    String pid(Line line) {
        return line.id().map(id -> Integer.toString(id.pid())).orElse("");
    }

    /** The kernel's name; of a unit the unit's, and how many there are. */
    String name(Line line) {
        return line.process().map(this::name).orElseGet(() -> group(line));
    }

    String name(RunningProcess process) {
        return SafeText.line(process.facts().name());
    }

    private String group(Line line) {
        return texts.get("group", line.unit().map(this::unit).orElse(texts.get("group.none")), line.count());
    }

    /** Its arguments; a thread of the kernel has none. */
    String command(ProcessFacts facts) {
        return facts.command().isEmpty() ? "[" + SafeText.line(facts.name()) + "]" : SafeText.line(facts.command());
    }

    String user(Line line) {
        return line.process().map(one -> SafeText.line(one.facts().user())).orElse("");
    }

    String unit(Line line) {
        return line.process().flatMap(one -> one.facts().unit()).map(this::unit).orElse("");
    }

    String unit(ProcessUnit unit) {
        return SafeText.line(unit.name());
    }

    String state(Line line) {
        return line.process()
                .map(one -> texts.get("state." + one.figures().state().name()))
                .orElse("");
    }

    String started(Line line) {
        return line.process().map(one -> started(one.facts())).orElse("");
    }

    /** The time of day today, else the day. */
    String started(ProcessFacts facts) {
        ZonedDateTime at = facts.started().atZone(ZoneId.systemDefault());
        DateTimeFormatter form = at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);
        return form.format(at);
    }

    String processor(Optional<Integer> thousandths) {
        return thousandths
                .map(value -> String.format(Locale.getDefault(), "%.1f", value / 10.0))
                .orElse("");
    }

    String memory(long bytes) {
        return Bytes.size(bytes).text();
    }

    String rate(Optional<Long> perSecond) {
        return perSecond
                .map(bytes -> bytes == 0 ? "0" : Bytes.perSecond(bytes).text())
                .orElse("");
    }

    String ioPriority(IoPriority priority) {
        String kind = texts.get("io." + priority.kind().name());
        return priority.kind().leveled() ? texts.get("io.level", kind, priority.level()) : kind;
    }

    /** As a sentence names it: sshd (1187). */
    String subject(Optional<RunningProcess> known, int pid) {
        String number = Integer.toString(pid);
        return known.map(one -> texts.get("subject", name(one), number)).orElse(texts.get("subject.unknown", number));
    }

    /** Why nothing can be done to it. */
    Optional<String> untouchable(RunningProcess process) {
        if (process.id().pid() == 1) {
            return Optional.of(texts.get("untouchable.first"));
        }
        return process.facts().kernel() ? Optional.of(texts.get("untouchable.kernel")) : Optional.empty();
    }
}
