package org.reeve.helper.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitOverride;
import org.reeve.api.services.UnitType;
import org.reeve.helper.system.SafeFolder;

/** Overrides and made timers as far as whoever runs this helper may read them. Writes nothing, and follows no link. */
final class OverrideLook {
    private final UnitPlaces places;

    OverrideLook(UnitPlaces places) {
        this.places = places;
    }

    UnitOverride override(UnitName unit) {
        Path path = places.override(unit);
        try {
            Optional<byte[]> content = Files.isSymbolicLink(path.getParent())
                    ? refuse("Its folder is a link, and Reeve follows none.")
                    : read(path);
            return content.map(bytes -> readable(unit, path, bytes))
                    .orElseGet(() -> new UnitOverride(unit, path.toString(), "", ContentTag.NONE, ""));
        } catch (AccessDeniedException e) {
            return unreadable(unit, path, "You may not read this file.");
        } catch (IOException e) {
            return unreadable(unit, path, "The file cannot be read: " + e.getMessage());
        }
    }

    private static UnitOverride readable(UnitName unit, Path path, byte[] content) {
        String problem = "The file holds characters that cannot be shown, or is too long; systemctl edit opens it.";
        return OverrideFiles.text(content)
                .map(text -> new UnitOverride(unit, path.toString(), text, ContentTag.of(content), ""))
                .orElseGet(() -> new UnitOverride(unit, path.toString(), "", ContentTag.of(content), problem));
    }

    private static UnitOverride unreadable(UnitName unit, Path path, String problem) {
        return new UnitOverride(unit, path.toString(), "", ContentTag.NONE, problem);
    }

    MadeTimer made(UnitName timer) {
        try {
            boolean one = timer.type() == UnitType.TIMER && !timer.template();
            Made made = new Made(
                    timer,
                    one ? read(places.folder().resolve(Made.service(timer).value())) : Optional.empty(),
                    one ? read(places.folder().resolve(timer.value())) : Optional.empty());
            return new MadeTimer(timer, made.tag(), made.problem());
        } catch (IOException e) {
            return new MadeTimer(
                    timer, ContentTag.NONE, "The files of " + timer + " cannot be read: " + e.getMessage());
        }
    }

    /** A file's content; absent where there is nothing. */
    private static Optional<byte[]> read(Path path) throws IOException {
        try {
            if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                return refuse("It is a link or something else that is not a file of its own, and Reeve follows none.");
            }
            try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes(SafeFolder.LONGEST + 1);
                return content.length > SafeFolder.LONGEST
                        ? refuse("It is longer than " + SafeFolder.LONGEST + " bytes.")
                        : Optional.of(content);
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> refuse(String sentence) throws IOException {
        throw new IOException(sentence);
    }
}
