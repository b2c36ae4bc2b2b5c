package org.reeve.helper.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * The one object that a call is about.
 *
 * @param id its canonical id, such as {@code ssh.service}; empty where the call names nothing
 * @param tag changes when the object's definition does
 */
public record Target(String id, String tag) {
    /** For calls that name nothing. */
    public static final Target NONE = new Target("", "");

    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** For calls about all of this machine: it, by its name. */
    public static Target host() {
        try {
            String name = Files.readString(NAME).strip();
            return new Target(HOST.matcher(name).matches() ? name : "this machine", "");
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "This machine has no name: " + e.getMessage(), e);
        }
    }
}
