package org.reeve.helper.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes text of the machine that may hold anything. */
@FunctionalInterface
public interface Parser {
    /**
     * Parses octets.
     *
     * @throws org.reeve.api.HelperException where they are not what was expected; nothing else may be thrown
     */
    void parse(byte[] octets);

    /** Of what is read as UTF-8. */
    static Parser ofText(Consumer<String> parser) {
        return octets -> parser.accept(new String(octets, StandardCharsets.UTF_8));
    }

    /** Of what is read octet by octet, as the kernel's files are. */
    static Parser ofLatin(Consumer<String> parser) {
        return octets -> parser.accept(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /** Fails where a claim about what was parsed does not hold. */
    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence);
        }
    }
}
