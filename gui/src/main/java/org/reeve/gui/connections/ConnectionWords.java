package org.reeve.gui.connections;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.Ending;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What connections, their states and what is done to them are called. Names are others' text: shown, never obeyed. */
final class ConnectionWords {
    /** As long as a heading or a notice can take; the whole name is in the tooltip. */
    private static final int LONGEST = 60;

    private static final int SHORT_ID = 8;

    private final Texts texts = Texts.of(ConnectionWords.class);

    Texts texts() {
        return texts;
    }

    /** Its name on one line; its UUID where it has none. */
    String name(Connection connection) {
        String name = SafeText.line(connection.name()).strip();
        return name.isEmpty() ? connection.id().value() : name;
    }

    /** The connection inside a sentence: “office”, “home” VPN, or the beginning of its UUID where it is not known. */
    String subject(ConnectionId id, Optional<Connection> known) {
        if (known.isEmpty()) {
            return texts.get("subject.unknown", id.value().substring(0, SHORT_ID));
        }
        String name = name(known.get());
        String cut = name.codePointCount(0, name.length()) > LONGEST
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…"
                : name;
        return texts.get(tunnel(known.get()) ? "subject.vpn" : "subject", cut);
    }

    /** Whether it runs over another connection. */
    static boolean tunnel(Connection connection) {
        return switch (connection.type()) {
            case VPN, WIREGUARD -> true;
            case ETHERNET, WIFI, MODEM, BLUETOOTH, BRIDGE, BOND, VLAN, TUN, VETH, LOOPBACK, OTHER -> false;
        };
    }

    String type(ConnectionType type) {
        return texts.get("type." + type.name());
    }

    /** The one word of the table. */
    String state(Connection connection) {
        return texts.get(Endings.unasked(connection) ? "state.FAILED" : "state." + connection.state());
    }

    /** Why it ended, as the rest of a sentence: "the other side did not answer". */
    String ending(Ending ending) {
        return texts.get("ending." + ending.name());
    }

    /** "home ended: the other side did not answer". */
    String ended(Connection connection) {
        String name = subject(connection.id(), Optional.of(connection));
        return connection
                .ended()
                .map(ending -> texts.get("attention", name, ending(ending)))
                .orElse(name);
    }

    /** Since when, short enough for a table: the time of today, or the day. */
    String since(Connection connection) {
        return connection.since().map(ConnectionWords::shortMoment).orElse("");
    }

    private static String shortMoment(Instant since) {
        ZonedDateTime there = since.atZone(ZoneId.systemDefault());
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        DateTimeFormatter form = there.toLocalDate().equals(now.toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : there.getYear() == now.getYear()
                        ? DateTimeFormatter.ofLocalizedPattern("MMMd")
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);
        return form.withLocale(Locale.getDefault()).format(there);
    }

    /** Day and time. */
    String moment(Instant since) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(since.atZone(ZoneId.systemDefault()));
    }

    /** For how long. */
    String span(Instant since) {
        return Texts.span(Duration.between(since, Instant.now()));
    }

    /** What goes over it each second. */
    String rate(Flow flow) {
        return flow.rate()
                .map(rate -> texts.get("rate", bytes(rate.received()), bytes(rate.sent())))
                .orElse("");
    }

    private static String bytes(double amount) {
        return Texts.bytes(Math.round(amount));
    }

    /** What came over it, and comes. */
    String received(Flow flow) {
        return amount(flow.received(), flow.rate().map(Flow.Rate::received));
    }

    /** What went over it, and goes. */
    String sent(Flow flow) {
        return amount(flow.sent(), flow.rate().map(Flow.Rate::sent));
    }

    private String amount(long total, Optional<Double> rate) {
        return rate.map(one -> texts.get("amount", Texts.bytes(total), bytes(one)))
                .orElse(Texts.bytes(total));
    }

    String devices(Connection connection) {
        return String.join(", ", safe(connection.devices()));
    }

    /** The first address without its prefix length, and how many more there are. */
    String address(Connection connection) {
        List<String> all = bare(connection);
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> all.getFirst();
            default -> texts.get("address.more", all.getFirst(), all.size() - 1);
        };
    }

    /** The addresses without their prefix lengths, as other programs want them. */
    static List<String> bare(Connection connection) {
        return safe(connection.addresses()).stream()
                .map(address -> address.split("/", 2)[0])
                .toList();
    }

    static List<String> safe(List<String> values) {
        return values.stream().map(SafeText::line).toList();
    }

    /** The button's word. */
    String button(ConnectionAction action) {
        return texts.get("button." + action.name());
    }

    /** Whether every word of a text, in small letters, occurs in what is shown of a connection or in its UUID. */
    boolean matches(Connection one, String text) {
        String where = Stream.of(
                        List.of(name(one), one.id().value(), type(one.type()), state(one)),
                        one.devices(),
                        one.addresses())
                .flatMap(List::stream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .reduce("", (all, word) -> all + " " + word);
        return Stream.of(text.split("\\s+")).allMatch(where::contains);
    }
}
