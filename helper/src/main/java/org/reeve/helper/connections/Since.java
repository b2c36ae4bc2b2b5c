package org.reeve.helper.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Since when a device is connected, by the file that NetworkManager writes when it becomes so and leaves alone until it is
 * not: {@code /run/NetworkManager/devices/<ifindex>}, which everybody may read. Reapplying settings, a lost and found carrier
 * and renewed leases do not touch it; NetworkManager's own restart does, because it connects anew.
 */
final class Since {
    private final Path devices;
    private final Path interfaces;

    Since() {
        this(Path.of("/run/NetworkManager/devices"), Path.of("/sys/class/net"));
    }

    Since(Path devices, Path interfaces) {
        this.devices = devices;
        this.interfaces = interfaces;
    }

    /** When the interface was connected with the profile; absent where the file says nothing of it. */
    Optional<Instant> of(String name, String uuid) {
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || uuid.isEmpty()) {
            return Optional.empty();
        }
        try {
            String index = Files.readString(interfaces.resolve(name).resolve("ifindex"))
                    .strip();
            Path file = devices.resolve(String.valueOf(Integer.parseInt(index)));
            return Files.readAllLines(file).contains("connection-uuid=" + uuid)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            // The interface went away, or NetworkManager keeps no such file: nothing is known.
            return Optional.empty();
        }
    }
}
