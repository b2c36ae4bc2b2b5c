package org.reeve.helper.connections;

import java.util.List;
import java.util.Map;
import org.reeve.helper.fuzz.Parser;

/** What a NetworkManager profile holds, which users write. */
public final class ConnectionsParsers {
    private ConnectionsParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Addresses::six,
                Parser.ofText(Addresses::shortened),
                Parser.ofText(ConnectionsParsers::plain),
                Parser.ofText(
                        text -> Profile.of("/1", Map.of("connection", Map.of("uuid", text, "id", text, "type", text)))),
                Parser.ofText(Sentences::absent));
    }

    private static void plain(String text) {
        String plain = Profile.plain(text, 10);
        Parser.require(plain.codePointCount(0, plain.length()) <= 10, "longer than it may be");
        Parser.require(plain.chars().noneMatch(Character::isISOControl), "it does not stand still");
    }
}
