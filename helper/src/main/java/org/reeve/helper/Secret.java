package org.reeve.helper;

import java.io.IOException;
import java.io.InputStream;
import org.reeve.wire.Protocol;

/** Reads the launch secret: one line of hex on standard input, read byte by byte so that nothing behind it is swallowed. */
final class Secret {
    private static final int DIGITS = Protocol.SECRET_BYTES * 2;

    private Secret() {}

    static String read(InputStream input) throws IOException {
        StringBuilder secret = new StringBuilder();
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (Character.digit(octet, 16) < 0 || secret.length() == DIGITS) {
                throw new IOException("the launch secret is not " + DIGITS + " hex digits");
            }
            secret.append((char) octet);
        }
        if (secret.length() != DIGITS) {
            throw new IOException("the launch secret is not " + DIGITS + " hex digits");
        }
        return secret.toString();
    }
}
