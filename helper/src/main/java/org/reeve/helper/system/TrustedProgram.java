package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * A program that only its trusted owner can exchange: it and every folder on the way belong to him, nobody else may write there,
 * and nothing of it is a link.
 *
 * @param path where it lies
 * @param identity changes when the file or what is in it does
 */
public record TrustedProgram(Path path, String identity) {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int EXECUTABLE = 0100;

    /** Looks at it. A script is a program too; what runs it is named in its first line, and is not looked at. */
    public static TrustedProgram look(Path path, Trust trust) {
        Path parent = path.getParent();
        if (parent == null) {
            throw refused(path, "is not a program");
        }
        try (SafeFolder _ = SafeFolder.open(parent, trust)) {
            return look(path, trust, Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            throw new HelperException(Problem.NOT_FOUND, "There is no " + path + ".", e);
        } catch (IOException e) {
            throw SafeFolder.failed(path, "cannot be looked at", e);
        }
    }

    private static TrustedProgram look(Path path, Trust trust, Map<String, Object> facts) {
        int mode = number(facts, "mode");
        if ((mode & TYPE) != REGULAR) {
            throw refused(path, "is not a file: name the program itself, not a link to it");
        }
        if (Integer.toUnsignedLong(number(facts, "uid")) != trust.uid()) {
            throw refused(path, "does not belong to user " + trust.uid());
        }
        if ((mode & trust.closedTo()) != 0) {
            throw refused(path, "can be written by others");
        }
        if ((mode & EXECUTABLE) == 0) {
            throw refused(path, "is not executable");
        }
        return new TrustedProgram(
                path,
                facts.get("ino") + " " + facts.get("size") + " " + facts.get("lastModifiedTime") + " "
                        + facts.get("ctime"));
    }

    private static int number(Map<String, Object> facts, String name) {
        return (Integer) Objects.requireNonNull(facts.get(name), name);
    }

    private static HelperException refused(Path path, String why) {
        return new HelperException(Problem.FAILED, path + " " + why + ".");
    }
}
