package org.reeve.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.reeve.testing.Row;

/** Every value of the contract, guided by coverage. CONTRIBUTING.md says how to let it run longer. */
class ValuesFuzz {
    private final Untrusted untrusted;

    ValuesFuzz() throws IOException {
        untrusted = new Untrusted();
    }

    @FuzzTest(maxExecutions = 300_000)
    @Row("D4")
    void valuesAreTakenOrRefusedAndWrittenTheSame(byte[] octets) throws IOException {
        untrusted.value(octets);
    }
}
