package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

class RpmTest {
    @Test
    void packagesAreKnownByNameVersionReleaseAndArchitecture() {
        assertEquals(
                List.of(
                        new Verifying.Installed("bash-5.2.32-1.fc41.x86_64", "bash"),
                        new Verifying.Installed("libstdc++-14.2.1~pre^git-3.fc41.i686", "libstdc++")),
                Rpm.parse("""
                        bash bash-5.2.32-1.fc41.x86_64
                        gpg-pubkey gpg-pubkey-e99d6ad1-64d2612c.(none)
                        libstdc++ libstdc++-14.2.1~pre^git-3.fc41.i686
                        """));
        assertEquals(List.of(), Rpm.parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash",
                "-Va --root=/tmp",
                "bash --eval",
                "bash bash-5 2",
                "b\u00e4sh b-1-1.x",
                "error: cannot open database"
            })
    void lineThatIsNoPackageIsRefusedAndNotLeftOut(String line) {
        HelperException refused =
                assertThrows(HelperException.class, () -> Rpm.parse("a a-1-1.noarch\n" + line + "\n"));
        assertEquals(Problem.FAILED, refused.problem());
    }
}
