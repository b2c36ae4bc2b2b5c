package org.reeve.helper.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Names that repeat, each made from its octets once and then known by its number. */
final class Names<T> {
    private static final int PLACES = 1024;

    private final Function<byte[], T> make;
    private final List<T> all = new ArrayList<>();
    private final List<byte[]> octets = new ArrayList<>();
    private final short[] places = new short[PLACES];

    Names(Function<byte[], T> make) {
        this.make = make;
    }

    /** The number of a name; a new one where it was not seen since {@link #clear}. */
    int number(byte[] text, int length) {
        int place = hash(text, length) & (PLACES - 1);
        while (places[place] != 0) {
            int number = places[place] - 1;
            byte[] known = octets.get(number);
            if (Arrays.equals(known, 0, known.length, text, 0, length)) {
                return number;
            }
            place = (place + 1) & (PLACES - 1);
        }
        byte[] copy = Arrays.copyOf(text, length);
        octets.add(copy);
        all.add(make.apply(copy));
        places[place] = (short) all.size();
        return all.size() - 1;
    }

    private static int hash(byte[] text, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 15;
    }

    /** What was seen since {@link #clear}, by number. At most as many as a piece has rows, which is less than there are places. */
    List<T> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
        octets.clear();
        Arrays.fill(places, (short) 0);
    }
}
