package org.reeve.helper.overview;

/**
 * Time of all processors since boot, in the kernel's clock ticks: /proc/stat, proc_stat(5).
 *
 * @param processors how many run
 * @param busy time in which they did something
 * @param all that and the time in which they had nothing to do, or waited for a disk
 */
record Ticks(int processors, long busy, long all) {
    private static final String FILE = "/proc/stat";
    private static final int WHOLE = 1000;
    private static final int IDLE = 4;
    private static final int WAITING = 5;

    /** What a machine that runs as a guest uses is in the fields user and nice already. */
    private static final int STEAL = 8;

    /** Reads the first lines: all processors together, then each. */
    static Ticks parse(String stat) {
        String[] lines = stat.split("\n", -1);
        String[] fields = lines[0].strip().split("\\s+");
        if (!fields[0].equals("cpu") || fields.length <= WAITING) {
            throw Numbers.unexpected(FILE, "a first line of processor times", lines[0], new IllegalStateException());
        }
        long idle = Numbers.whole(fields[IDLE], FILE) + Numbers.whole(fields[WAITING], FILE);
        long all = 0;
        for (int i = 1; i < fields.length && i <= STEAL; i++) {
            all += Numbers.whole(fields[i], FILE);
        }
        return new Ticks(processors(lines), all - idle, all);
    }

    private static int processors(String[] lines) {
        int count = 0;
        while (count + 1 < lines.length && lines[count + 1].startsWith("cpu")) {
            count++;
        }
        return Math.max(1, count);
    }

    /** The share of the time since then that was used, in thousandths; some of the kernel's counters go back a little at times. */
    int busySince(Ticks before) {
        long time = all - before.all;
        long used = Math.clamp(busy - before.busy, 0, Math.max(0, time));
        return time <= 0 ? 0 : (int) Math.round(used * (double) WHOLE / time);
    }
}
