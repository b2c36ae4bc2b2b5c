package org.reeve.api.files;

/**
 * Whose a file is.
 *
 * @param user the name of the user; empty where the machine has none for the number
 * @param group the name of the group; empty likewise
 */
public record FileOwner(long uid, long gid, String user, String group) {
    /** The numbers alone. */
    public FileIds ids() {
        return new FileIds(uid, gid);
    }
}
