package org.reeve.api.files;

/**
 * Who reads a file, and what has to be done so that it reads it again.
 *
 * @param unit the unit's name, such as {@code ssh.service}; of systemd itself empty
 * @param active whether it runs now
 * @param then what makes it read the file
 */
public record FileReader(String unit, boolean active, Then then) {
    /** What makes it read the file. */
    public enum Then {
        /** systemctl reload. */
        RELOAD,
        /** systemctl restart. */
        RESTART,
        /** systemctl daemon-reload. */
        DAEMON_RELOAD,
        /** Nothing: it notices by itself, or reads the file each time. */
        NOTHING
    }
}
