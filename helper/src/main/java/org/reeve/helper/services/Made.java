package org.reeve.helper.services;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.TimedTexts;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;

/**
 * The two files of a timer, as far as they are there; Reeve's own where they begin with its marker. One alone is left where the
 * making or the removing was cut off.
 */
record Made(UnitName timer, Optional<byte[]> serviceFile, Optional<byte[]> timerFile) {
    /** Why Reeve does not remove it; empty where it does. */
    String problem() {
        if (timer.type() != UnitType.TIMER) {
            return timer + " is no timer.";
        }
        boolean some = serviceFile.isPresent() || timerFile.isPresent();
        return some && ours(serviceFile) && ours(timerFile)
                ? ""
                : "Reeve did not make " + timer + ", and does not remove it. Whoever wrote its files does.";
    }

    /** Whether nothing stands there but what would be written, by a making that was cut off: to be gone on with. */
    boolean begunBy(Made other) {
        return among(serviceFile, other.serviceFile) && among(timerFile, other.timerFile);
    }

    private static boolean among(Optional<byte[]> file, Optional<byte[]> wanted) {
        return file.filter(content ->
                        wanted.filter(other -> Arrays.equals(content, other)).isEmpty())
                .isEmpty();
    }

    /** Of both contents, the service's first. */
    ContentTag tag() {
        if (!problem().isEmpty()) {
            return ContentTag.NONE;
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        serviceFile.ifPresent(both::writeBytes);
        timerFile.ifPresent(both::writeBytes);
        return ContentTag.of(both.toByteArray());
    }

    /** The service that a timer of Reeve's starts. */
    static UnitName service(UnitName timer) {
        String name = timer.value()
                .substring(0, timer.value().length() - timer.type().suffix().length());
        return new UnitName(name + UnitType.SERVICE.suffix());
    }

    private static boolean ours(Optional<byte[]> file) {
        return file.filter(content -> !new String(content, StandardCharsets.UTF_8).startsWith(TimedTexts.MARKER))
                .isEmpty();
    }
}
