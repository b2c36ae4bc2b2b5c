package org.reeve.helper.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.reeve.wire.Build;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Protocol;
import org.reeve.wire.ProtocolException;
import org.reeve.wire.Secrets;
import org.reeve.wire.Wire;

/** The first frames of a connection: the helper says hello, the client proves that it knows the secret, within two seconds. */
final class Handshake {
    private static final int HELLO_MILLIS = 2_000;

    private Handshake() {}

    /**
     * Greets and checks the proof.
     *
     * @return false where the client left without a word
     * @throws ProtocolException where it said something else
     */
    static boolean greet(Wire wire, String secret) throws IOException {
        String nonce = Secrets.random(new SecureRandom());
        wire.send(FrameType.HELLO, new Frame.Hello(Protocol.VERSION, Build.name(), nonce), Frame.Hello.class);
        wire.socket().setSoTimeout(HELLO_MILLIS);
        Optional<Wire.Raw> raw = wire.read();
        wire.socket().setSoTimeout(0);
        if (raw.isEmpty()) {
            return false;
        }
        if (raw.get().type() != FrameType.PROOF) {
            throw new ProtocolException("expected the proof first");
        }
        Frame.Proof proof = (Frame.Proof) wire.decode(raw.get(), Frame.Proof.class);
        if (proof.protocol() != Protocol.VERSION || !proof.build().equals(Build.name())) {
            throw new ProtocolException("another protocol or build");
        }
        if (!Secrets.same(proof.proof(), Secrets.proof(secret, nonce))) {
            throw new ProtocolException("a wrong proof");
        }
        return true;
    }
}
