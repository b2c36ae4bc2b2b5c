package org.reeve.gui.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.Texts;

/** The facts about a connection, by name. */
final class ConnectionFacts {
    private final ConnectionWords words;
    private final Texts texts;
    private final FactGrid grid = new FactGrid();

    ConnectionFacts(ConnectionWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    FactGrid grid() {
        return grid;
    }

    void show(Connection connection, Map<String, Flow> flows) {
        grid.clear();
        boolean up = connection.state() == ConnectionState.CONNECTED;
        fact("fact.state", state(connection));
        if (up) {
            connection.since().ifPresent(since -> fact("fact.since", words.moment(since)));
        }
        connection.ended().ifPresent(ending -> fact("fact.ended", words.ending(ending)));
        if (up || !connection.devices().isEmpty()) {
            fact("fact.device", words.devices(connection));
        }
        if (up) {
            fact("fact.addresses", lines(connection.addresses()));
            fact("fact.gateways", lines(connection.gateways()));
            fact("fact.dns", lines(connection.dns()));
            fact("fact.primary", texts.get(connection.primary() ? "fact.primary.yes" : "no"));
            traffic(Flow.over(connection.devices(), flows));
        }
        fact("fact.automatic", texts.get(connection.automatic() ? "yes" : "no"));
        if (connection.external()) {
            fact("fact.origin", texts.get("fact.external"));
        }
        fact("fact.uuid", connection.id().value());
    }

    private String state(Connection connection) {
        return connection
                .since()
                .filter(since -> connection.state() == ConnectionState.CONNECTED)
                .map(since -> texts.get("fact.state.since", words.state(connection), words.span(since)))
                .orElse(words.state(connection));
    }

    private void traffic(Optional<Flow> flow) {
        fact("fact.received", flow.map(words::received).orElse(""));
        fact("fact.sent", flow.map(words::sent).orElse(""));
    }

    private static String lines(List<String> values) {
        return String.join("\n", ConnectionWords.safe(values));
    }

    private void fact(String key, String value) {
        grid.longFact(texts, key, value.isEmpty() ? "—" : value);
    }
}
