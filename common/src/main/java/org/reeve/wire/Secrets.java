package org.reeve.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The launch secret and the proof of knowing it. */
public final class Secrets {
    private Secrets() {}

    /** Random bits in hex, for a secret or a nonce. */
    public static String random(SecureRandom source) {
        byte[] bits = new byte[Protocol.SECRET_BYTES];
        source.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** HMAC-SHA256 over the nonce with the secret, in hex. */
    public static String proof(String secret, String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(nonce.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Compares without telling by its duration where the difference is. */
    public static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
