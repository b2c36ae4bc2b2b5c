package org.reeve.helper.auth;

import java.util.Map;
import org.reeve.api.Cancel;

/** Who decides whether the peer may do an action: polkit. */
public interface Authority {
    /** What the authority says. */
    enum Answer {
        YES,
        NO,
        /** A password would be needed. */
        CHALLENGE,
        /** The person closed the prompt. */
        DISMISSED,
        /** A prompt was wanted and nobody can show one. */
        NO_AGENT
    }

    /**
     * Asks, and waits: with interaction as long as the person needs, without five seconds.
     *
     * @param interaction whether a prompt may open
     * @throws org.reeve.api.HelperException UNAVAILABLE, TIMEOUT, CANCELLED: all of them mean no
     */
    Answer check(String action, Map<String, String> details, boolean interaction, Cancel cancel);
}
