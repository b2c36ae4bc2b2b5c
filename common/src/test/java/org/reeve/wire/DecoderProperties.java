package org.reeve.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reeve.api.HelperException;
import org.reeve.testing.Row;

/** Whatever arrives, the decoder answers with a value, INVALID, UNSUPPORTED or a broken protocol, and nothing else. */
class DecoderProperties {
    private static final String GOOD =
            "{\"call\":{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"a.service\"}],\"mayAsk\":true},"
                    + "\"id\":{\"value\":\"00000000000000000000000000000000\"}}";

    private final Contract contract = Contract.reeve();
    private final Json json = new Json(contract);

    @Property(tries = 3000)
    @Row("D4")
    void anyOctetsAreAnsweredOrRefused(@ForAll byte[] octets) {
        decode(octets);
    }

    @Property(tries = 5000)
    @Row("D4")
    void mutilatedCallsAreAnsweredOrRefused(@ForAll("mutilated") String text) {
        decode(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> mutilated() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, GOOD.length());
        Arbitrary<String> piece = Arbitraries.of(
                "", "{", "}", "[", "]", "\"", ":", ",", "null", "1e999", "-", "\\u0000", "\\ud800", "GOOD");
        return place.tuple2().flatMap(cut -> piece.map(insert -> mutilate(cut.get1(), cut.get2(), insert)));
    }

    private static String mutilate(int a, int b, String insert) {
        return GOOD.substring(0, Math.min(a, b)) + insert.replace("GOOD", GOOD) + GOOD.substring(Math.max(a, b));
    }

    private void decode(byte[] octets) {
        try {
            Frame.Request request =
                    json.readRequest(ByteBuffer.wrap(octets), new ArrayDeque<>(), name -> contract.find(name));
            if (request.call().method().isEmpty()) {
                throw new AssertionError("an empty method was decoded");
            }
        } catch (ProtocolException | HelperException e) {
            // The two ways to refuse.
            return;
        } catch (IOException e) {
            throw new AssertionError("refused in a way that the connection does not know", e);
        }
    }
}
