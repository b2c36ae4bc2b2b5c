package org.reeve.helper.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** Names of what is written before it gets its own name, and what a writer that was cut off left of them. */
final class Fresh {
    private static final String PREFIX = ".reeve-file-";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Fresh() {}

    /** A name that nothing has. */
    static byte[] name() {
        return (PREFIX + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes away what was left; only for whom no other writes there meanwhile. */
    static void sweep(FileCalls calls, Fd folder) {
        List<byte[]> left = new ArrayList<>();
        try (Fd listing = calls.listing(folder)) {
            calls.names(listing, name -> {
                if (NAME.matcher(new String(name, StandardCharsets.ISO_8859_1)).matches()) {
                    left.add(name);
                }
            });
            for (byte[] name : left) {
                FileStat stat = calls.stat(folder, name);
                if (stat.regular()) {
                    calls.remove(folder, name, false);
                }
            }
        } catch (KernelException e) {
            throw Failures.of("What is left of a write that was cut off", "be taken away", e);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "A folder cannot be read: " + e.getMessage(), e);
        }
    }
}
