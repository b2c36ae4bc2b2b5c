package org.reeve.gui.ports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.OwnerUnit;
import org.reeve.api.ports.PortOwner;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Listeners in words. What others chose as a name is made harmless to show. */
final class PortWords {
    private final Texts texts = Texts.of(PortWords.class);

    Texts texts() {
        return texts;
    }

    String kind(Listener one) {
        return texts.get("kind." + one.kind());
    }

    String address(Listener one) {
        return one.address().isEmpty() ? texts.get("address.none") : SafeText.line(one.address());
    }

    /** The number, and what it is known for. */
    String port(Listener one) {
        if (one.kind().unix()) {
            return "";
        }
        return one.service()
                .map(name -> texts.get("port.known", String.valueOf(one.port()), SafeText.line(name)))
                .orElse(String.valueOf(one.port()));
    }

    /** Who listens. */
    String who(Listener one) {
        if (!one.owners().isEmpty()) {
            return joined(one.owners().stream().map(this::process));
        }
        return texts.get(one.hidden() ? "who.hidden" : "who.nobody");
    }

    String process(PortOwner owner) {
        return texts.get("process", SafeText.line(owner.name()), String.valueOf(owner.pid()));
    }

    String user(Listener one) {
        return one.user()
                .map(SafeText::line)
                .orElseGet(() -> joined(one.owners().stream().map(owner -> SafeText.line(owner.user()))));
    }

    /** The socket unit that it is systemd's by, else the units of the processes. */
    String unit(Listener one) {
        return one.activation()
                .map(by -> SafeText.line(by.socket()))
                .orElseGet(() -> joined(units(one).stream().map(unit -> SafeText.line(unit.name()))));
    }

    static List<OwnerUnit> units(Listener one) {
        return one.owners().stream()
                .flatMap(owner -> owner.unit().stream())
                .distinct()
                .toList();
    }

    String packages(Listener one) {
        return joined(one.owners().stream()
                .flatMap(owner -> owner.packageName().stream())
                .map(SafeText::line));
    }

    String reach(Listener one) {
        return texts.get(one.kind().unix() ? "reach.UNIX" : "reach." + one.reach());
    }

    /** How systemd starts what serves it. */
    Optional<String> activation(Listener one) {
        return one.activation().map(by -> by.starts()
                .map(starts -> texts.get("activation.starts", SafeText.line(by.socket()), SafeText.line(starts)))
                .orElseGet(() -> texts.get("activation", SafeText.line(by.socket()))));
    }

    String since(PortRow row) {
        return texts.get("since." + row.since());
    }

    /** What words are looked for in. */
    String searched(Listener one) {
        return String.join(
                " ",
                kind(one),
                one.place(),
                one.service().orElse(""),
                who(one),
                user(one),
                unit(one),
                activation(one).orElse(""),
                packages(one),
                reach(one));
    }

    private static String joined(Stream<String> some) {
        return some.distinct().collect(Collectors.joining(", "));
    }
}
