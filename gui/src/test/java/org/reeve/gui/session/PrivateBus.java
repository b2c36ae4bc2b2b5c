package org.reeve.gui.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A bus of a test's own. */
final class PrivateBus implements AutoCloseable {
    private final Process process;
    private final String address;

    private PrivateBus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Whether the program is installed; the gate installs it. */
    static boolean installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dbus-daemon")));
    }

    static PrivateBus start(Path folder) throws IOException {
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

    SessionBus session() {
        return SessionBus.open(() -> DBusConnectionBuilder.forAddress(address));
    }

    /** For what plays a part of the desktop. */
    DBusConnection desktop() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
