package org.reeve.helper.tasks.scan;

/** The inodes of files with several names, so that each is counted once: a set of at most a million, in 16 MiB. */
final class Seen {
    static final int MOST = 1 << 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table = new long[1 << 10];
    private int size;

    /** Whether it was not seen before; always where there is no room to remember it. */
    boolean first(long inode) {
        int place = place(inode);
        if (table[place] == inode) {
            return false;
        }
        if (size < MOST) {
            table[place] = inode;
            size++;
            if (size * 2 > table.length) {
                grow();
            }
        }
        return true;
    }

    /** Whether some could not be remembered, so that they may count more than once. */
    boolean full() {
        return size == MOST;
    }

    private int place(long inode) {
        int mask = table.length - 1;
        int place = (int) ((inode * SPREAD) >>> 33) & mask;
        while (table[place] != 0 && table[place] != inode) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long inode : old) {
            if (inode != 0) {
                table[place(inode)] = inode;
            }
        }
    }
}
