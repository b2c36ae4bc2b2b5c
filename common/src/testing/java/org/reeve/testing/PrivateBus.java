package org.reeve.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** A message bus of a test's own. */
public final class PrivateBus implements AutoCloseable {
    private final Process process;
    private final String address;

    private PrivateBus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Whether the program is installed; the gate installs it. */
    public static boolean installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dbus-daemon")));
    }

    /** Starts one whose socket and configuration lie in a folder. */
    public static PrivateBus start(Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("bus.conf"),
                "<busconfig><type>session</type><listen>unix:path=" + folder.resolve("bus") + "</listen>"
                        + "<policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
                        + "<allow own=\"*\"/></policy></busconfig>");
        Process process = new ProcessBuilder(
                        "dbus-daemon", "--config-file=" + config, "--nofork", "--nopidfile", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new PrivateBus(process, Objects.requireNonNull(reader.readLine(), "dbus-daemon did not start"));
    }

    /** Where it listens, in D-Bus's words. */
    public String address() {
        return address;
    }

    /** Ends it, and waits until it is gone. Not by SIGTERM, which dbus-daemon now and then takes and does not obey. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
