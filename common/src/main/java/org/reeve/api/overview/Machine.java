package org.reeve.api.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What seldom changes while a machine runs.
 *
 * @param booted when it was started
 * @param logins who is logged in; nobody where no logind keeps count
 * @param restart that a restart is asked for, where one is
 */
public record Machine(Instant booted, List<Login> logins, Optional<Restart> restart) {
    /** Copies the list. */
    public Machine {
        logins = List.copyOf(logins);
    }

    /**
     * A person's session.
     *
     * @param user the account
     * @param seat where the person sits; empty for one from elsewhere
     */
    public record Login(String user, String seat) {}

    /**
     * An installed update asks for a restart, by Debian's {@code /run/reboot-required}.
     *
     * @param packages which of them ask, each once; may be empty
     */
    public record Restart(List<String> packages) {
        /** Copies the list. */
        public Restart {
            packages = List.copyOf(packages);
        }
    }
}
