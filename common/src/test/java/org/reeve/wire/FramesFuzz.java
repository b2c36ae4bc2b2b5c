package org.reeve.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.reeve.testing.Row;

/** What a client sends on its socket, guided by coverage. CONTRIBUTING.md says how to let it run longer. */
class FramesFuzz {
    private final Untrusted untrusted;

    FramesFuzz() throws IOException {
        untrusted = new Untrusted();
    }

    @FuzzTest(maxExecutions = 60_000)
    @Row("D4")
    void framesAreTakenOrBreakTheProtocol(byte[] octets) throws IOException {
        untrusted.frames(octets);
    }
}
