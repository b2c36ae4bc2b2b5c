package org.reeve.helper.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.helper.services.Findings.Source;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Command.Variable;

/**
 * What systemd would say of a text: systemd-analyze verify, with the text in a folder of this helper's own that comes before
 * those where systemd looks. A file of the same name there hides the one that stands now, so that the whole is what it would
 * be.
 */
final class Verifier {
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Hides a file of the same name that stands now; systemd reads an empty drop-in as none. */
    private static final String NOTHING = "";

    private final Systemd systemd;
    private final UnitPlaces places;
    private final Command command;

    Verifier(Systemd systemd, UnitPlaces places, Command command) {
        this.systemd = systemd;
        this.places = places;
        this.command = command;
    }

    /** Findings of an override, but for what systemd says of the unit without it. */
    List<OverrideFinding> override(UnitName unit, OverrideText text, Cancel cancel) {
        try (Scratch scratch = new Scratch(places.scratch())) {
            String name = UnitPlaces.folderOf(unit) + "/" + UnitPlaces.FILE;
            scratch.write(name, NOTHING);
            Set<String> known =
                    run(scratch, cancel, unit).lines().map(String::strip).collect(Collectors.toSet());
            Path file = scratch.write(name, text.value());
            String output = run(scratch, cancel, unit);
            return told(scratch, Findings.parse(output, List.of(new Source(file.toString(), text.value(), 0)), known));
        }
    }

    /** Findings of a timer and its service. */
    List<OverrideFinding> timed(TimedCommand timed, Cancel cancel) {
        try (Scratch scratch = new Scratch(places.scratch())) {
            String service = timed.serviceText();
            String timer = timed.timerText();
            Path first = scratch.write(timed.service().value(), service);
            Path second = scratch.write(timed.timer().value(), timer);
            List<Source> sources =
                    List.of(new Source(first.toString(), service, 0), new Source(second.toString(), timer, (int)
                            service.lines().count()));
            String output = run(scratch, cancel, timed.service(), timed.timer());
            return told(scratch, Findings.parse(output, sources, Set.of()));
        }
    }

    /** Throws INVALID where systemd would not take all of a text. */
    static void require(List<OverrideFinding> findings, String what) {
        List<OverrideFinding> refusing =
                findings.stream().filter(OverrideFinding::refuses).toList();
        if (refusing.isEmpty()) {
            return;
        }
        String sentences = refusing.stream()
                .limit(5)
                .map(one -> one.line() == 0 ? one.text() : "line " + one.line() + ": " + one.text())
                .collect(Collectors.joining("\n"));
        String lines = refusing.stream()
                .map(one -> one.line() == 0 ? "the whole" : "line " + one.line())
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
        throw HelperException.quoting(
                Problem.INVALID,
                "systemd would not take " + what + ", so nothing was changed:\n" + sentences,
                "systemd would not take " + what + ", so nothing was changed: " + lines);
    }

    private String run(Scratch scratch, Cancel cancel, UnitName... units) {
        List<String> words = new ArrayList<>();
        if (places.scope() == Scope.USER) {
            words.add("--user");
        }
        // Nothing of the machine is made or asked for: no generators run, no manual pages are looked up.
        words.addAll(List.of("verify", "--man=no", "--generators=no", "--recursive-errors=no", "--"));
        for (UnitName unit : units) {
            words.add(unit.value());
        }
        return command.runWithErrors(
                        PATIENCE,
                        cancel,
                        Map.of(Variable.SYSTEMD_UNIT_PATH, scratch.path() + ":" + path()),
                        ANALYZE,
                        words.toArray(String[]::new))
                .text();
    }

    /** Where the service manager looks; also where generators put what they made when it last read its configuration. */
    private String path() {
        Object folders = systemd.property(Systemd.MANAGER_PATH, Systemd.MANAGER, "UnitPath")
                .orElseThrow(
                        () -> new HelperException(Problem.UNSUPPORTED, "systemd does not say where its units lie."));
        return ((Collection<?>) folders)
                .stream()
                        .map(Object::toString)
                        .filter(folder -> Files.isDirectory(Path.of(folder)))
                        .collect(Collectors.joining(":"));
    }

    /** Sentences name the place where the text will lie. */
    private List<OverrideFinding> told(Scratch scratch, List<OverrideFinding> findings) {
        return findings.stream()
                .map(one -> new OverrideFinding(
                        one.line(),
                        one.refuses(),
                        one.text()
                                .replace(
                                        scratch.path().toString(),
                                        places.folder().toString())))
                .toList();
    }
}
