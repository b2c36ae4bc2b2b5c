package org.reeve.helper.surroundings;

import java.util.List;
import java.util.Optional;
import org.reeve.helper.fuzz.Parser;

/** What the kernel and polkit tell of the surroundings. */
public final class SurroundingsParsers {
    private SurroundingsParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofLatin(text -> Privileges.of(text, "0 0 4294967295", Optional.empty(), Optional.empty())),
                Parser.ofLatin(text -> Privileges.of("Uid: 1000", text, Optional.empty(), Optional.empty())),
                Parser.ofLatin(Agents::named),
                Parser.ofText(text -> PolkitLook.state("org.freedesktop.PolicyKit1.Error.Failed", text)));
    }
}
