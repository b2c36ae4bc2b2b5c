package org.reeve.helper.connections;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.reeve.api.Sink;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.connections.Traffic;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Target;

/** The right connections.read. */
public final class Connections implements ConnectionsRead {
    private final NetworkManager manager;

    /** Asks NetworkManager on the machine's bus. */
    public Connections(Bus bus) {
        this.manager = new NetworkManager(bus);
    }

    @Override
    public List<Connection> list() {
        Objects objects = manager.objects();
        List<Profile> profiles = new Profiles(manager::profile).at(objects.with(NetworkManager.PROFILE));
        return new Rows(objects, new Since(), new Memory(Clock.systemUTC())).of(profiles);
    }

    @Override
    public void watch(Sink<ConnectionsChanged> changes) {
        new ConnectionWatch(manager, new Memory(Clock.systemUTC()), changes).run();
    }

    @Override
    public void traffic(Sink<Traffic> counters) {
        new Counters(Path.of("/sys/class/net")).run(counters);
    }

    /** What a UUID stands for. */
    public Target resolve(ConnectionId connection) {
        return manager.resolve(connection);
    }
}
