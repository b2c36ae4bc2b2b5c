package org.reeve.gui.connections;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Found;

/** What the palette offers of connections: going to one, and connecting or disconnecting it. */
final class ConnectionOffers {
    private final ConnectionWords words;
    private final ConnectionCalls calls;
    private final ConnectionsModel model;
    private final Consumer<ConnectionId> reveal;
    private final Runnable focusFirst;

    /** {@code focusFirst} points at the first button of what was revealed, once it is there. */
    ConnectionOffers(
            ConnectionWords words,
            ConnectionCalls calls,
            ConnectionsModel model,
            Consumer<ConnectionId> reveal,
            Runnable focusFirst) {
        this.words = words;
        this.calls = calls;
        this.model = model;
        this.reveal = reveal;
        this.focusFirst = focusFirst;
    }

    List<Found> find(List<String> asked, ActionsModel actions) {
        return ConnectionSearch.find(model.all(), asked, words).stream()
                .map(hit -> found(hit, actions))
                .toList();
    }

    private Found found(ConnectionSearch.Hit hit, ActionsModel actions) {
        return switch (hit) {
            case ConnectionSearch.Hit.Place(Connection one) -> place(one);
            case ConnectionSearch.Hit.Act(Connection one, ConnectionAction action) -> offer(one, action, actions);
        };
    }

    private Found place(Connection one) {
        return Found.place(
                Looks.of(one.type()),
                words.texts().get("palette.go", words.subject(one.id(), Optional.of(one))),
                words.texts().get("kind", words.texts().get("title"), words.state(one)),
                () -> reveal.accept(one.id()));
    }

    private Found offer(Connection one, ConnectionAction action, ActionsModel actions) {
        CallWords said = calls.words(new ConnectionCalls.Act(action, one.id()), () -> reveal.accept(one.id()));
        return new Found(
                Looks.of(one.type()),
                words.texts().get("palette.offer", said.label()),
                String.join(" ", said.command()),
                "",
                () -> {
                    reveal.accept(one.id());
                    focusFirst.run();
                },
                () -> {
                    reveal.accept(one.id());
                    actions.begin(one.id(), action);
                });
    }
}
