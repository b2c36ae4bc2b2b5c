package org.reeve.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.reeve.testing.Row;

/** The body of a call, guided by coverage. CONTRIBUTING.md says how to let it run longer. */
class CallsFuzz {
    private final Untrusted untrusted;

    CallsFuzz() throws IOException {
        untrusted = new Untrusted();
    }

    @FuzzTest(maxExecutions = 300_000)
    @Row("D4")
    void callsAreTakenOrRefused(byte[] octets) throws IOException {
        untrusted.call(octets);
    }
}
