package org.reeve.gui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.overview.Snapshot.FileSystem;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** The words of this page. */
final class OverviewWords {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double HUNDREDTHS = 100.0;

    private final Texts texts = Texts.of(OverviewWords.class);

    Texts texts() {
        return texts;
    }

    /** A load, which travels in hundredths. */
    static String load(int hundredths) {
        return String.format(Locale.getDefault(), "%.2f", hundredths / HUNDREDTHS);
    }

    /** What the status bar says: since when it runs, who is logged in, the load. */
    String status(Optional<Snapshot> look, Optional<Machine> machine) {
        Stream<String> people = machine.stream().map(this::people);
        Stream<String> load = look.stream()
                .map(Snapshot::processor)
                .map(one -> texts.get("status.load", load(one.load1()), load(one.load5()), load(one.load15())));
        return Stream.concat(people, load).collect(Collectors.joining(" · "));
    }

    private String people(Machine machine) {
        long many =
                machine.logins().stream().map(Machine.Login::user).distinct().count();
        return texts.get("status.machine", Texts.span(Duration.between(machine.booted(), Instant.now())), many);
    }

    String ago(Instant at) {
        Duration age = Duration.between(at, Instant.now());
        return age.compareTo(MINUTE) < 0 ? texts.get("just.now") : texts.get("ago", Texts.span(age));
    }

    /** Where it is; anybody may have named it. */
    static String place(FileSystem file) {
        return SafeText.line(file.mountPoint());
    }

    /** What is wrong with a file system that runs out. */
    String running(FileSystem file) {
        return texts.get(
                "attention.full",
                place(file),
                file.percent(),
                Bytes.size(file.availableBytes()).text());
    }

    /** Type, device, and how much of it is used. */
    String facts(FileSystem file) {
        String source = SafeText.line(file.source()).replaceFirst("^/dev/(mapper/)?", "");
        String used = Bytes.of(file.usedBytes(), file.totalBytes()).text();
        String all = source.isEmpty() || source.equals(file.type())
                ? texts.get("storage.facts.no.source", file.type(), used)
                : texts.get("storage.facts", file.type(), source, used);
        return file.writable() ? all : texts.get("storage.read.only", all);
    }

    /** How much room is left, where that is worth a word. */
    String room(FileSystem file) {
        return switch (Room.of(file)) {
            case ENOUGH -> "";
            case LITTLE -> texts.get("storage.little");
            case HARDLY -> texts.get("storage.hardly");
        };
    }
}
