package org.reeve.helper.ports;

import java.util.List;
import org.reeve.api.ports.ListenerKind;
import org.reeve.helper.fuzz.Parser;

/** What the look at ports reads; processes choose names of sockets, and systemd's files those of units. */
public final class PortsParsers {
    private PortsParsers() {}

    /** All of them; new ones at the end. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofLatin(Services::parse),
                Parser.ofText(text -> {
                    for (ListenerKind kind : ListenerKind.values()) {
                        Object _ = SocketUnits.key(kind, text);
                    }
                }),
                Parser.ofText(Places::host),
                Parser.ofText(Owners::socket));
    }
}
