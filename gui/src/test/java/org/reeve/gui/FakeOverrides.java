package org.reeve.gui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;
import org.reeve.api.services.VersionId;

/** The overrides of a machine that does not exist, and a systemd that knows few words. */
public final class FakeOverrides {
    final Map<String, String> texts = new ConcurrentHashMap<>();
    final List<String> kept = new CopyOnWriteArrayList<>();
    final List<TimedCommand> timers = new CopyOnWriteArrayList<>();
    final List<OverrideText> verified = new CopyOnWriteArrayList<>();
    volatile String problem = "";
    /** What of the kept ones is no text. */
    volatile Optional<String> odd = Optional.empty();
    /** What somebody else writes just before the next change. */
    volatile Optional<String> meanwhile = Optional.empty();

    UnitOverride override(Scope scope, UnitName unit) {
        String text = texts.getOrDefault(unit.value(), "");
        return new UnitOverride(unit, "/etc/systemd/system/" + unit + ".d/override.conf", text, tag(text), problem);
    }

    private static ContentTag tag(String text) {
        return text.isEmpty() ? ContentTag.NONE : ContentTag.of(text.getBytes(StandardCharsets.UTF_8));
    }

    List<OverrideFinding> verify(OverrideText text) {
        verified.add(text);
        List<OverrideFinding> all = new ArrayList<>();
        List<String> lines = text.value().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("Restrat=")) {
                all.add(new OverrideFinding(i + 1, true, "Unknown key 'Restrat' in section [Service], ignoring."));
            } else if (lines.get(i).startsWith("MemoryLimit=")) {
                all.add(new OverrideFinding(
                        i + 1, false, "Unit uses MemoryLimit=; please use MemoryMax= instead. It is deprecated."));
            }
        }
        return all;
    }

    List<OverrideFinding> verify(TimedCommand command) {
        return command.command().getFirst().startsWith("/usr/")
                ? List.of()
                : List.of(new OverrideFinding(
                        0,
                        false,
                        "Command " + command.command().getFirst() + " is not executable: No such file or directory"));
    }

    MadeTimer made(UnitName timer) {
        boolean own = timer.value().equals("apt-daily.timer");
        return new MadeTimer(
                timer, own ? tag("both files") : ContentTag.NONE, own ? "" : "Reeve did not make this timer.");
    }

    List<Instant> calendar(CalendarText when, int times) {
        if (when.value().contains("never")) {
            throw new HelperException(Problem.INVALID, "Failed to parse calendar specification '" + when + "'");
        }
        List<Instant> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(Instant.parse("2026-01-01T08:30:00Z").plusSeconds(86_400L * i));
        }
        return all;
    }

    ServicesConfidential confidential(Cancel cancel) {
        return new ServicesConfidential() {
            @Override
            public List<OverrideVersion> versions(UnitName unit) {
                List<OverrideVersion> all = new ArrayList<>();
                for (int i = kept.size() - 1; i >= 0; i--) {
                    all.add(new OverrideVersion(
                            id(i),
                            Instant.parse("2026-01-01T10:00:00Z").plusSeconds(3600L * i),
                            kept.get(i).length()));
                }
                return all;
            }

            @Override
            public OverrideText version(UnitName unit, VersionId version) {
                String content = kept.get(Integer.parseInt(version.value().substring(22)));
                if (odd.filter(content::equals).isPresent()) {
                    throw new HelperException(Problem.FAILED, "This version is no text; its 9 bytes can be put back.");
                }
                return new OverrideText(content);
            }
        };
    }

    private static VersionId id(int place) {
        return new VersionId("20260101T100000000000-%02d".formatted(place));
    }

    boolean knows(Call call) {
        return call.method().startsWith("services.override") || call.method().endsWith("Override");
    }

    private static Change removed(UnitName timer) {
        RemovedTimer kept = new RemovedTimer(timer, id(0), id(1));
        return new Change(
                timer.value(),
                "removed",
                OverrideCommands.end(Scope.SYSTEM, timer),
                List.of(OverrideCommands.putBack(Scope.SYSTEM, kept)),
                List.of());
    }

    Change obey(Call call) {
        if (call.arguments().getFirst() instanceof TimedCommand timed) {
            timers.add(timed);
            return new Change(
                    timed.timer().value(),
                    "active (waiting)",
                    OverrideCommands.begin(Scope.SYSTEM, timed.timer()),
                    List.of(OverrideCommands.remove(Scope.SYSTEM, timed.timer(), tag(timed.serviceText()))),
                    List.of());
        }
        if (call.arguments().getFirst() instanceof RemovedTimer back) {
            return new Change(
                    back.timer().value(),
                    "active (waiting)",
                    OverrideCommands.begin(Scope.SYSTEM, back.timer()),
                    List.of(),
                    List.of());
        }
        if (call.method().endsWith(".remove")) {
            return removed((UnitName) call.arguments().getFirst());
        }
        return change(call, (UnitName) call.arguments().getFirst(), (ContentTag)
                call.arguments().getLast());
    }

    private Change change(Call call, UnitName unit, ContentTag expected) {
        meanwhile.ifPresent(text -> texts.put(unit.value(), text));
        meanwhile = Optional.empty();
        String before = texts.getOrDefault(unit.value(), "");
        if (!tag(before).equals(expected)) {
            throw new HelperException(Problem.CONFLICT, "The override of " + unit + " was changed by somebody else.");
        }
        String now = call.arguments().size() == 2
                ? ""
                : switch (call.arguments().get(1)) {
                    case OverrideText text -> text.value();
                    case VersionId version ->
                        kept.get(Integer.parseInt(version.value().substring(22)));
                    default -> throw new IllegalStateException(call.toString());
                };
        if (odd.filter(now::equals).isEmpty()) {
            refuse(now);
        }
        if (!before.isEmpty()) {
            kept.add(before);
        }
        if (now.isEmpty()) {
            texts.remove(unit.value());
        } else {
            texts.put(unit.value(), now);
        }
        Call undo = before.isEmpty()
                ? OverrideCommands.revert(Scope.SYSTEM, unit, tag(now))
                : OverrideCommands.restore(Scope.SYSTEM, unit, id(kept.size() - 1), tag(now));
        return new Change(
                unit.value(), "active (running)", OverrideCommands.edit(Scope.SYSTEM, unit), List.of(undo), List.of());
    }

    private void refuse(String text) {
        List<OverrideFinding> refusing = text.isBlank()
                ? List.of()
                : verify(new OverrideText(text)).stream()
                        .filter(OverrideFinding::refuses)
                        .toList();
        if (!refusing.isEmpty()) {
            throw new HelperException(
                    Problem.INVALID,
                    "systemd would not take the override, so nothing was changed:\nline "
                            + refusing.getFirst().line() + ": "
                            + refusing.getFirst().text());
        }
    }
}
