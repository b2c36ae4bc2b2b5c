package org.reeve.helper.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.Trust;

/** Earlier contents, a file each, in {@code versions/<unit>/<id>} of a state folder that is closed to everybody else. */
final class Versions {
    private static final String FOLDER = "versions";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Trust trust;

    Versions(Path state, long uid) {
        this.trust = Trust.below(state, uid);
    }

    /** Keeps a content that is about to be replaced. When it returns, it is on disk. */
    VersionId keep(UnitName unit, byte[] content) {
        try (SafeFolder state = SafeFolder.open(trust.from(), trust);
                SafeFolder all = state.makeClosedFolder(FOLDER);
                SafeFolder own = all.makeClosedFolder(unit.value())) {
            own.sweep();
            VersionId id = next(own);
            own.replace(id.value(), content);
            ids(own).skip(OverrideVersion.MOST).forEach(old -> own.delete(old.value()));
            return id;
        }
    }

    private static VersionId next(SafeFolder folder) {
        String stamp = STAMP.format(Instant.now());
        for (int count = 0; count < 100; count++) {
            VersionId id = new VersionId(String.format(Locale.ROOT, "%s-%02d", stamp, count));
            if (!folder.holds(id.value())) {
                return id;
            }
        }
        throw new IllegalStateException("a hundred versions in one microsecond");
    }

    /** All of a unit's, newest first. */
    List<OverrideVersion> of(UnitName unit) {
        return inside(unit, own -> ids(own).map(id -> new OverrideVersion(
                                id, replaced(id), own.read(id.value()).orElse(new byte[0]).length))
                        .toList())
                .orElse(List.of());
    }

    /** The content of one. */
    byte[] read(UnitName unit, VersionId id) {
        return inside(unit, own -> own.read(id.value()))
                .flatMap(content -> content)
                .orElseThrow(() -> new HelperException(
                        Problem.NOT_FOUND, "This version of " + unit + " is not kept any more, or never was."));
    }

    private interface Looking<T> {
        T look(SafeFolder own);
    }

    private <T> Optional<T> inside(UnitName unit, Looking<T> looking) {
        if (!Files.exists(trust.from())) {
            return Optional.empty();
        }
        try (SafeFolder state = SafeFolder.open(trust.from(), trust)) {
            Optional<SafeFolder> all = state.folder(FOLDER);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            try (SafeFolder folder = all.get()) {
                Optional<SafeFolder> own = folder.folder(unit.value());
                if (own.isEmpty()) {
                    return Optional.empty();
                }
                try (SafeFolder kept = own.get()) {
                    return Optional.of(looking.look(kept));
                }
            }
        }
    }

    private static Stream<VersionId> ids(SafeFolder own) {
        return own.names().filter(VersionId::isValid).map(VersionId::new).sorted(Comparator.reverseOrder());
    }

    private static Instant replaced(VersionId id) {
        String stamp = id.value().substring(0, id.value().indexOf('-'));
        return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
    }
}
