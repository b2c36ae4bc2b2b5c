package org.reeve.helper.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Bus;

/** Hears those of NetworkManager's signals that tell how an active connection fares, into a {@link Memory}, until closed. */
final class Story implements AutoCloseable {
    static final String ACTIVES = NetworkManager.ROOT + "/ActiveConnection/*";
    private static final String DEVICES = NetworkManager.ROOT + "/Devices/*";
    private static final String MANAGER = "org.freedesktop.DBus.ObjectManager.";

    private final List<Cancel.Listening> listening = new ArrayList<>();

    /**
     * Begins to listen.
     *
     * @param state also hears Connection.Active.StateChanged, after the memory did
     */
    static Story into(Memory memory, NetworkManager manager, Consumer<Bus.Signal> state) {
        Story story = new Story();
        try {
            story.add(manager.listen(DEVICES, NetworkManager.DEVICE + ".StateChanged", memory::device));
            story.add(manager.listen(ACTIVES, NetworkManager.VPN + ".VpnStateChanged", memory::vpn));
            story.add(
                    manager.listen(NetworkManager.ABOVE, MANAGER + "InterfacesAdded", signal -> added(memory, signal)));
            story.add(manager.listen(ACTIVES, NetworkManager.ACTIVE + ".StateChanged", signal -> {
                memory.state(signal);
                state.accept(signal);
            }));
            return story;
        } catch (RuntimeException e) {
            story.close();
            throw e;
        }
    }

    private void add(Cancel.Listening one) {
        listening.add(one);
    }

    private static void added(Memory memory, Bus.Signal signal) {
        if (signal.arguments().size() > 1) {
            Values active = Objects.interfaces(signal.arguments().get(1)).get(NetworkManager.ACTIVE);
            if (active != null) {
                memory.learn(signal.arguments().getFirst().toString(), active);
            }
        }
    }

    @Override
    public void close() {
        listening.forEach(Cancel.Listening::close);
    }
}
