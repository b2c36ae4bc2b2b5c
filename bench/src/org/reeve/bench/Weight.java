package org.reeve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** What helpers and cockpit-bridge weigh after the same use: Weight PINGS LISTS. */
public final class Weight {
    private static final UnitName UNIT = new UnitName("reeve-test-ok.service");

    private Weight() {}

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int pings = Integer.parseInt(arguments[0]);
        int lists = Integer.parseInt(arguments[1]);
        Samples samples = new Samples();
        try (Link link = Link.of(Installation.find(), LinkTrace.none())) {
            samples.add("memory own", "MiB", own(link, pings, lists));
            samples.add("memory root", "MiB", root(link, pings));
        }
        try (Cockpit cockpit = Cockpit.start().greeted()) {
            samples.add("memory cockpit", "MiB", cockpit(cockpit, pings, lists));
        }
        samples.print();
    }

    private static double own(Link link, int pings, int lists) throws IOException {
        SessionRead session = link.of(SessionRead.class, link.own());
        for (int i = 0; i < pings; i++) {
            session.ping();
        }
        for (int i = 0; i < lists; i++) {
            link.of(ServicesRead.class).list(Scope.SYSTEM, List.of(), unit -> {});
        }
        return resident(session.ping().pid());
    }

    private static double root(Link link, int pings) throws IOException {
        SessionRead session = link.of(SessionRead.class, link.root());
        for (int i = 0; i < pings; i++) {
            session.ping();
        }
        for (int i = 0; i < 3; i++) {
            link.of(ServicesManage.class).restart(UNIT);
        }
        link.of(ServicesManage.class).resetFailed(UNIT);
        return resident(session.ping().pid());
    }

    private static double cockpit(Cockpit cockpit, int pings, int lists) throws IOException {
        String echo = cockpit.echo();
        byte[] payload = new byte[256];
        for (int i = 0; i < pings; i++) {
            cockpit.echo(echo, payload);
        }
        String systemd = cockpit.systemd();
        for (int i = 0; i < lists; i++) {
            cockpit.units(systemd);
        }
        return resident(cockpit.pid());
    }

    /** The resident set of a process, in MiB. */
    static double resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS of process " + pid);
    }
}
