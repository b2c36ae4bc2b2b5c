package org.reeve.api.files;

/** Whose a file is to be: the numbers of a user and of a group. */
public record FileIds(long uid, long gid) {
    private static final long MOST = 0xFFFF_FFFEL;

    /** Refuses what is no number of a user; the highest stands for "unchanged", chown(2). */
    public FileIds {
        if (uid < 0 || uid > MOST || gid < 0 || gid > MOST) {
            throw new IllegalArgumentException("a user and a group are numbers from 0 to " + MOST);
        }
    }
}
