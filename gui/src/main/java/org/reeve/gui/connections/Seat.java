package org.reeve.gui.connections;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the person sits.
 *
 * @param login the address of this computer that their ssh session came in at
 * @param distant whether the desktop is shown on another computer in another way
 */
record Seat(Optional<InetAddress> login, boolean distant) {
    /** By the environment of a session: ssh(1) sets SSH_CONNECTION, xrdp and Xvnc names of their own. */
    static Seat of(Map<String, String> environment) {
        String[] ssh = environment.getOrDefault("SSH_CONNECTION", "").split(" ");
        boolean served = Stream.of("XRDP_SESSION", "XRDP_SOCKET_PATH", "VNCDESKTOP")
                .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
        return new Seat(
                ssh.length == 4 ? Addresses.parse(ssh[2]) : Optional.empty(),
                served || distant(environment.getOrDefault("DISPLAY", "")));
    }

    /** An X display is {@code host:number}, a local one has no host; X(7). */
    private static boolean distant(String display) {
        int colon = display.lastIndexOf(':');
        String host = colon < 0 ? "" : display.substring(0, colon);
        return !host.isEmpty()
                && !host.startsWith("/")
                && !host.equals("unix")
                && !host.equals("localhost")
                && Addresses.parse(host).filter(InetAddress::isLoopbackAddress).isEmpty();
    }
}
