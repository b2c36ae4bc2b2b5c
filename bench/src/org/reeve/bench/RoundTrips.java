package org.reeve.bench;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Direct;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/**
 * Round trips to a helper and to its peers, each in turn: RoundTrips LABEL ROUNDS TIMES PINGPONG. Where this process is pinned
 * to a core, so are the processes it starts.
 */
public final class RoundTrips {
    private static final int FEWER = 10;

    private final Samples samples = new Samples();
    private final Installation installation = Installation.find();
    private final String label;
    private final int times;
    private final String pingpong;

    private RoundTrips(String label, int times, String pingpong) {
        this.label = label;
        this.times = times;
        this.pingpong = pingpong;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        RoundTrips trips = new RoundTrips(arguments[0] + " ", Integer.parseInt(arguments[2]), arguments[3]);
        try (Link link = Link.of(trips.installation, LinkTrace.none());
                Direct direct = Direct.own(trips.installation, new UnixSystem().getUid());
                Echo echo = Echo.start();
                Cockpit cockpit = Cockpit.start().greeted()) {
            String channel = cockpit.echo();
            for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
                trips.reeve(link, direct);
                trips.bare(echo);
                trips.cockpit(cockpit, channel);
                trips.python("kept", trips.times);
                trips.python("new", trips.times / FEWER);
            }
        }
        trips.samples.print();
    }

    private void reeve(Link link, Direct direct) throws Exception {
        SessionRead session = link.of(SessionRead.class, link.own());
        samples.micros(label + "reeve", times / 2, times, session::ping);
        samples.micros(label + "reeve new", times / FEWER / 2, times / FEWER, () -> {
            try (Direct.Pinger once = direct.connect()) {
                once.ping();
            }
        });
    }

    private void bare(Echo echo) throws Exception {
        try (Echo.Pinger pinger = echo.connect()) {
            samples.micros(label + "bare", times / 2, times, pinger::ping);
        }
        samples.micros(label + "bare new", times / FEWER / 2, times / FEWER, () -> {
            try (Echo.Pinger once = echo.connect()) {
                once.ping();
            }
        });
    }

    private void cockpit(Cockpit cockpit, String channel) throws Exception {
        byte[] payload = new byte[256];
        samples.micros(label + "cockpit", times / FEWER, times / FEWER, () -> cockpit.echo(channel, payload));
    }

    private void python(String kind, int many) throws Exception {
        Process process = new ProcessBuilder("python3", "-B", pingpong, kind, String.valueOf(many))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            List<String> nanos = lines.lines().toList();
            nanos.forEach(line -> samples.micros(label + "python " + kind, Long.parseLong(line)));
        }
        if (process.waitFor() != 0) {
            throw new IOException("the ping-pong in Python failed");
        }
    }
}
