package org.reeve.gui.connections;

import java.net.InetAddress;
import java.util.Optional;

/** Addresses as texts. Never asks a name server. */
final class Addresses {
    private Addresses() {}

    /** An address with or without its prefix length and its zone; absent where it is none. */
    static Optional<InetAddress> parse(String text) {
        String bare = text.split("[/%]", 2)[0];
        try {
            return bare.isEmpty() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
