package org.reeve.gui.boot;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A time axis. Pure.
 *
 * @param micros how much time it shows
 * @param width how wide it is, in pixels
 */
record Scale(long micros, double width) {
    private static final double ROOM = 90;
    private static final List<Long> STEPS = List.of(1L, 2L, 5L);

    /** Where a moment is. */
    double x(long moment) {
        return micros <= 0 ? 0 : width * Math.clamp(moment, 0, micros) / micros;
    }

    /** The distance of its lines: a one, a two or a five with noughts, such that a word has room beside each. */
    long step() {
        long most = (long) Math.max(1, width / ROOM);
        long least = Math.max(1, micros / most);
        long tens = 1;
        while (true) {
            for (long step : STEPS) {
                if (step * tens >= least) {
                    return step * tens;
                }
            }
            tens *= 10;
        }
    }

    /** Its lines. */
    List<Long> lines() {
        long step = step();
        return LongStream.rangeClosed(0, micros / step)
                .map(line -> line * step)
                .boxed()
                .toList();
    }
}
