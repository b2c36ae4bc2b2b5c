package org.reeve.helper.overview;

import java.util.function.Predicate;

/**
 * Bytes moved since boot.
 *
 * @param in read or received
 * @param out written or sent
 */
record Moved(long in, long out) {
    /** What /proc/diskstats counts by, whatever a disk's own sectors are: block/stat.rst of the kernel's documentation. */
    private static final long SECTOR = 512;

    private static final int DISK_NAME = 2;
    private static final int SECTORS_READ = 5;
    private static final int SECTORS_WRITTEN = 9;
    private static final int BYTES_RECEIVED = 0;
    private static final int BYTES_SENT = 8;

    private static final Moved NOTHING = new Moved(0, 0);

    /**
     * Sums up /proc/diskstats. It has disks and their partitions, and what is made of disks; counting all would count most
     * bytes twice.
     *
     * @param counted names of the disks that count
     */
    static Moved ofDisks(String diskstats, Predicate<String> counted) {
        Moved sum = NOTHING;
        for (String line : diskstats.split("\n")) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length > SECTORS_WRITTEN && counted.test(fields[DISK_NAME])) {
                sum = sum.plus(
                        Numbers.whole(fields[SECTORS_READ], "/proc/diskstats") * SECTOR,
                        Numbers.whole(fields[SECTORS_WRITTEN], "/proc/diskstats") * SECTOR);
            }
        }
        return sum;
    }

    /**
     * Sums up /proc/net/dev: two lines of headings, then one for each interface.
     *
     * @param counted names of the interfaces that count
     */
    static Moved ofInterfaces(String dev, Predicate<String> counted) {
        Moved sum = NOTHING;
        for (String line : dev.split("\n")) {
            int colon = line.indexOf(':');
            String[] fields = line.substring(colon + 1).strip().split("\\s+");
            if (colon > 0
                    && fields.length > BYTES_SENT
                    && counted.test(line.substring(0, colon).strip())) {
                sum = sum.plus(
                        Numbers.whole(fields[BYTES_RECEIVED], "/proc/net/dev"),
                        Numbers.whole(fields[BYTES_SENT], "/proc/net/dev"));
            }
        }
        return sum;
    }

    private Moved plus(long moreIn, long moreOut) {
        return new Moved(in + moreIn, out + moreOut);
    }
}
