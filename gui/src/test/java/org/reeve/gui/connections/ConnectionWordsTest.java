package org.reeve.gui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.Ending;

final class ConnectionWordsTest {
    private final ConnectionWords words = new ConnectionWords();

    private static Connection named(String name) {
        return Sample.up(1, name, ConnectionType.ETHERNET, "192.0.2.7/24").connection();
    }

    @Test
    void aSentenceTellsAVpnFromANetwork() {
        Connection vpn = Sample.vpn().connection();
        assertEquals("“home” VPN", words.subject(vpn.id(), Optional.of(vpn)));
        assertEquals("“office”", words.subject(Sample.id(1), Optional.of(named("office"))));
        assertEquals("00000000…", words.subject(Sample.id(1), Optional.empty()));
    }

    @Test
    void aNameIsShownAndNotObeyed() {
        String subject = words.subject(Sample.id(1), Optional.of(named("a\u202Eb\n{0}'" + "x".repeat(300))));
        assertTrue(subject.startsWith("“a<U+202E>b^J{0}'x"), subject);
        assertTrue(subject.length() < 70, subject);
        assertFalse(subject.contains("\n"));
    }

    @Test
    void aConnectionWithoutANameIsKnownByItsUuid() {
        assertEquals(Sample.id(1).value(), words.name(named(" ")));
    }

    @Test
    void everythingHasAWord() {
        List<String> keys = Stream.of(
                        Arrays.stream(ConnectionType.values()).map(type -> "type." + type),
                        Arrays.stream(ConnectionState.values()).map(state -> "state." + state),
                        Arrays.stream(Ending.values()).map(ending -> "ending." + ending),
                        Arrays.stream(ConnectionAction.values()).flatMap(action -> Stream.of(
                                        "button.",
                                        "doing.",
                                        "not.",
                                        "call.",
                                        "calling.",
                                        "done.",
                                        "not.title.",
                                        "anyway.",
                                        "keys.")
                                .map(prefix -> prefix + action)))
                .flatMap(stream -> stream)
                .toList();
        assertEquals(
                List.of(), keys.stream().filter(key -> !words.texts().has(key)).toList());
    }

    @Test
    void theFilterLooksAtEverythingThatIsShown() {
        Connection one = named("office");
        for (String text :
                List.of("", "OFF", "ethernet", "connected", "192.0.2", "eth1", "00000000-0000", "eth1 off")) {
            assertTrue(words.matches(one, text.toLowerCase(java.util.Locale.ROOT)), text);
        }
        assertFalse(words.matches(one, "office wlan"));
    }

    @Test
    void whatIsUpComesFirst() {
        Connection up = Sample.vpn().connection();
        Connection own = Sample.up(3, "virbr0", ConnectionType.BRIDGE, "192.0.2.129/28")
                .external()
                .connection();
        Connection down = Sample.ethernet().state(ConnectionState.DISCONNECTED).connection();
        assertEquals(
                List.of(up, own, down),
                Stream.of(down, own, up).sorted(ConnectionsModel.order()).toList());
    }

    @Test
    void aFewWordsFindTheConnectionAndWhatCanBeDone() {
        Connection vpn = Sample.vpn().state(ConnectionState.DISCONNECTED).connection();
        List<Connection> all = List.of(Sample.ethernet().connection(), vpn);
        assertEquals(
                List.of(
                        new ConnectionSearch.Hit.Act(vpn, ConnectionAction.CONNECT),
                        new ConnectionSearch.Hit.Place(vpn)),
                ConnectionSearch.find(all, List.of("connect", "ho"), words));
        assertEquals(
                List.of(
                        new ConnectionSearch.Hit.Place(all.getFirst()),
                        new ConnectionSearch.Hit.Act(all.getFirst(), ConnectionAction.DISCONNECT)),
                ConnectionSearch.find(all, List.of("office"), words));
    }
}
