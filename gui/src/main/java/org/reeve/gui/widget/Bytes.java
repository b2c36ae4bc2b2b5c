package org.reeve.gui.widget;

import java.util.Locale;

/**
 * Amounts of bytes as a person reads them, in the decimal units that disks and networks are sold by and GNU tools call SI: 1 GB
 * is 1 000 000 000 bytes. Below 100 with one decimal, so that a figure that moves keeps its form.
 */
public final class Bytes {
    private static final int STEP = 1000;
    private static final int KILO = 1;
    private static final int LARGEST = 5;

    /** From here on "100.0" would be read. */
    private static final double WHOLE = 99.95;

    private Bytes() {}

    /**
     * A figure and its unit, which may be shown differently.
     *
     * @param figure such as {@code 2.1}
     * @param unit such as {@code GB}, {@code MB/s}, {@code of 16.0 GB}
     */
    public record Amount(String figure, String unit) {
        /** Both. */
        public String text() {
            return texts().get("bytes.amount", figure, unit);
        }
    }

    /** An amount: 2.1 GB. */
    public static Amount size(long bytes) {
        int power = power(bytes, 0);
        return new Amount(figure(bytes, power), unit(power));
    }

    /** A speed, in kB/s at least: 41.2 MB/s. */
    public static Amount perSecond(long bytes) {
        return perSecond(bytes, bytes);
    }

    /** A speed in the unit that fits another one, so that both can be compared. */
    public static Amount perSecond(long bytes, long other) {
        int power = power(other, KILO);
        return new Amount(figure(bytes, power), texts().get("bytes.per.second", unit(power)));
    }

    /** A part of a whole, both in the whole's unit: 6.1 of 16.0 GB. */
    public static Amount of(long part, long whole) {
        int power = power(whole, 0);
        return new Amount(figure(part, power), texts().get("bytes.of", figure(whole, power), unit(power)));
    }

    private static int power(long bytes, int least) {
        int power = least;
        for (double left = bytes / Math.pow(STEP, least); left >= STEP - 0.5 && power < LARGEST; left /= STEP) {
            power++;
        }
        return power;
    }

    private static String figure(long bytes, int power) {
        double figure = bytes / Math.pow(STEP, power);
        return String.format(Locale.getDefault(), power == 0 || figure >= WHOLE ? "%.0f" : "%.1f", figure);
    }

    private static String unit(int power) {
        return texts().get("bytes.unit." + power);
    }

    private static Texts texts() {
        return Texts.of(Bytes.class);
    }
}
