package org.reeve.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.reeve.api.ports.Activation;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.OwnerUnit;
import org.reeve.api.ports.PortOwner;
import org.reeve.api.ports.PortsConfidential;
import org.reeve.api.ports.PortsRead;
import org.reeve.api.ports.Reach;

/** What listens on a made-up machine. */
final class FakePorts {
    final List<Listener> all = new ArrayList<>();
    final AtomicInteger looks = new AtomicInteger();
    volatile Runnable looking = () -> {};
    volatile Runnable asking = () -> {};

    FakePorts() {
        add(
                ListenerKind.TCP4,
                "0.0.0.0",
                22,
                "ssh",
                "root",
                owner(640, "sshd", "root", "ssh.service", "openssh-server"));
        add(ListenerKind.TCP6, "::", 22, "ssh", "root", owner(640, "sshd", "root", "ssh.service", "openssh-server"));
        add(ListenerKind.TCP4, "0.0.0.0", 80, "http", "root", owner(702, "nginx", "root", "nginx.service", "nginx"));
        add(
                ListenerKind.TCP4,
                "127.0.0.1",
                5432,
                "postgresql",
                "postgres",
                owner(811, "postgres", "postgres", "postgresql@17-main.service", "postgresql-17"));
        all.add(new Listener(
                99,
                ListenerKind.TCP4,
                "127.0.0.1",
                631,
                Optional.of("ipp"),
                Reach.MACHINE,
                Optional.of("root"),
                List.of(owner(1, "systemd", "root", "init.scope", "systemd")),
                false,
                Optional.of(new Activation("cups.socket", Optional.of("cups.service"), false))));
        add(
                ListenerKind.TCP4,
                "192.168.1.20",
                8080,
                "http-alt",
                "alice",
                owner(1688, "python3", "alice", "session-2.scope", "python3.13-minimal"));
        add(
                ListenerKind.UDP4,
                "0.0.0.0",
                5353,
                "mdns",
                "avahi",
                owner(598, "avahi-daemon", "avahi", "avahi-daemon.service", "avahi-daemon"));
        add(ListenerKind.UDP4, "0.0.0.0", 51820, "", "root");
        all.add(new Listener(
                120,
                ListenerKind.UNIX_STREAM,
                "/run/dbus/system_bus_socket",
                0,
                Optional.empty(),
                Reach.MACHINE,
                Optional.empty(),
                List.of(
                        owner(1, "systemd", "root", "init.scope", "systemd"),
                        owner(520, "dbus-daemon", "messagebus", "dbus.service", "dbus")),
                false,
                Optional.of(new Activation("dbus.socket", Optional.of("dbus.service"), false))));
        add(
                ListenerKind.UNIX_STREAM,
                "@/tmp/.X11-unix/X0",
                0,
                "",
                "",
                owner(1450, "Xwayland", "alice", "session-2.scope", "xwayland"));
    }

    static PortOwner owner(int pid, String name, String user, String unit, String packageName) {
        return new PortOwner(
                pid,
                pid * 10L,
                name,
                "/usr/sbin/" + name + " --listen",
                user.equals("alice") ? 1000 : 0,
                user,
                Optional.of(new OwnerUnit(unit, false)),
                Optional.of("/usr/sbin/" + name),
                Optional.of(packageName));
    }

    void add(ListenerKind kind, String address, int port, String service, String user, PortOwner... owners) {
        Reach reach = kind.unix() || address.startsWith("127.")
                ? Reach.MACHINE
                : address.equals("::") || address.equals("0.0.0.0") ? Reach.EVERYWHERE : Reach.ONE_ADDRESS;
        all.add(new Listener(
                all.size() + 1L,
                kind,
                address,
                port,
                Optional.of(service).filter(name -> !name.isEmpty()),
                reach,
                Optional.of(user).filter(name -> !name.isEmpty()),
                List.of(owners),
                false,
                Optional.empty()));
    }

    /** The same as another user sees it. */
    private static Listener seen(Listener one) {
        List<PortOwner> own = one.owners().stream()
                .filter(owner -> owner.user().equals("alice"))
                .toList();
        return new Listener(
                one.socket(),
                one.kind(),
                one.address(),
                one.port(),
                one.service(),
                one.reach(),
                one.user(),
                own,
                own.isEmpty(),
                one.activation());
    }

    void serve(FakeCalls fake) {
        fake.others.put(PortsRead.class, _ -> (PortsRead) listeners -> {
            looks.incrementAndGet();
            looking.run();
            List.copyOf(all).forEach(one -> listeners.emit(seen(one)));
        });
        fake.others.put(PortsConfidential.class, _ -> (PortsConfidential) listeners -> {
            asking.run();
            List.copyOf(all).forEach(listeners::emit);
        });
    }
}
