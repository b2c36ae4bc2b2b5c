package org.reeve.helper.services;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.SafeFolder;

/** The drop-ins that Reeve writes, on disk. */
final class OverrideFiles {
    private final UnitPlaces places;

    OverrideFiles(UnitPlaces places) {
        this.places = places;
    }

    /** What stands there; absent where nothing does. Refuses what was not written by the owner of the folder alone. */
    Optional<byte[]> read(UnitName unit) {
        return inFolder(folder -> {
            Optional<SafeFolder> own = folder.folder(UnitPlaces.folderOf(unit));
            if (own.isEmpty()) {
                return Optional.<byte[]>empty();
            }
            try (SafeFolder dropIns = own.get()) {
                return dropIns.read(UnitPlaces.FILE);
            }
        });
    }

    /** Writes it, with its folder where there is none: one rename, so that it is there whole or not at all. */
    void write(UnitName unit, byte[] content) {
        String name = UnitPlaces.folderOf(unit);
        inFolder(folder -> {
            folder.sweep();
            Optional<SafeFolder> own = folder.folder(name);
            if (own.isEmpty()) {
                folder.makeFolder(name, UnitPlaces.FILE, content);
                return folder;
            }
            try (SafeFolder dropIns = own.get()) {
                dropIns.sweep();
                dropIns.replace(UnitPlaces.FILE, content);
            }
            return folder;
        });
    }

    void delete(UnitName unit) {
        inFolder(folder -> {
            folder.sweep();
            folder.folder(UnitPlaces.folderOf(unit)).ifPresent(own -> {
                try (SafeFolder dropIns = own) {
                    dropIns.sweep();
                    dropIns.delete(UnitPlaces.FILE);
                }
                folder.deleteEmptyFolder(UnitPlaces.folderOf(unit));
            });
            return folder;
        });
    }

    /** Does something in the folder of unit files, which for the user is made where there is none. */
    <T> T inFolder(Function<SafeFolder, T> act) {
        if (places.scope() == Scope.USER) {
            makeUsers();
        }
        try (SafeFolder folder = SafeFolder.open(places.folder(), places.trust())) {
            return act.apply(folder);
        }
    }

    private void makeUsers() {
        try {
            Files.createDirectories(places.folder());
        } catch (IOException e) {
            throw new HelperException(
                    Problem.FAILED,
                    places.folder() + " cannot be made: " + e.getMessage() + ". Nothing was changed.",
                    e);
        }
    }

    /** The tag of what stands there. */
    static ContentTag tag(Optional<byte[]> content) {
        return content.map(ContentTag::of).orElse(ContentTag.NONE);
    }

    /** A content as text that a person can edit; absent where it is something else. */
    static Optional<String> text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return OverrideText.isValid(text) || text.isBlank() ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
