package org.reeve.gui.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reeve.api.Cancel;

/**
 * Where the rows of a long text begin: of every so many rows one place is remembered, and ever fewer the longer it gets, so that it
 * takes as little memory for a terabyte as for a megabyte. A line that is longer than {@link #LONGEST} octets is several rows. One
 * thread writes, any may read.
 */
final class LineIndex {
    /** A row has at most so many octets. */
    static final int LONGEST = 4096;

    private static final int MOST = 8192;
    private static final int BUFFER = 1 << 20;

    private final int most;
    private long[] places;
    private int count = 1;
    private int stride = 64;
    private long rows;
    private long reached;
    private long open;

    LineIndex() {
        this(MOST);
    }

    /** Remembers so many places at most. */
    LineIndex(int most) {
        this.most = most;
        this.places = new long[Math.min(most, 1024)];
    }

    /** The rows that are known so far, the last one perhaps not whole yet. */
    synchronized long rows() {
        return rows + (reached > open ? 1 : 0);
    }

    /** Up to where it was looked at. */
    synchronized long reached() {
        return reached;
    }

    /** How many places are remembered. */
    synchronized int remembered() {
        return count;
    }

    /** Looks at what comes behind what was looked at, up to the end. Blocks. */
    void grow(FileChannel file, Cancel cancel, Runnable further) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        byte[] octets = new byte[BUFFER];
        while (!cancel.cancelled()) {
            buffer.clear();
            int read = file.read(buffer, reached());
            if (read <= 0) {
                return;
            }
            buffer.flip().get(octets, 0, read);
            take(octets, read);
            further.run();
        }
    }

    private synchronized void take(byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            reached++;
            if (octets[i] == '\n' || reached - open >= LONGEST) {
                rows++;
                open = reached;
                if (rows % stride == 0) {
                    remember(reached);
                }
            }
        }
    }

    private void remember(long place) {
        if (count == most) {
            // Every other one is forgotten.
            for (int i = 0; i * 2 < count; i++) {
                places[i] = places[i * 2];
            }
            count = (count + 1) / 2;
            stride *= 2;
            if (rows % stride != 0) {
                return;
            }
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, Math.min(most, count * 2));
        }
        places[count++] = place;
    }

    private record From(long place, long row) {}

    private synchronized From before(long row) {
        int at = (int) Math.min(row / stride, count - 1);
        return new From(places[at], (long) at * stride);
    }

    private synchronized From at(long place) {
        int found = Arrays.binarySearch(places, 0, count, place);
        int at = found >= 0 ? found : -found - 2;
        return new From(places[at], (long) at * stride);
    }

    /** Where a row begins; of one that is not known the end of what was looked at. Blocks. */
    long place(FileChannel file, long row) throws IOException {
        return walk(file, before(row), row, reached()).place();
    }

    /** The row in which an octet stands that was looked at. Blocks. */
    long row(FileChannel file, long place) throws IOException {
        return walk(file, at(place), Long.MAX_VALUE, place).row();
    }

    /** Goes on to a row or to a place, whichever comes first; answers the row that it is in, and where that begins. */
    private static From walk(FileChannel file, From from, long row, long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long at = from.place();
        long begin = at;
        long rows = from.row();
        while (rows < row && at < place) {
            buffer.clear();
            if (file.read(buffer, at) <= 0) {
                break;
            }
            buffer.flip();
            while (buffer.hasRemaining() && rows < row && at < place) {
                at++;
                if (buffer.get() == '\n' || at - begin == LONGEST) {
                    rows++;
                    begin = at;
                }
            }
        }
        return new From(begin, rows);
    }

    /** The texts of some rows, from one on; fewer at the end. Octets that are no UTF-8 are shown as such. Blocks. */
    List<String> read(FileChannel file, long row, int many) throws IOException {
        From from = before(row);
        List<String> all = new ArrayList<>(many);
        long at = from.row();
        byte[] line = new byte[LONGEST];
        int length = 0;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long place = from.place();
        while (all.size() < many) {
            buffer.clear();
            int read = file.read(buffer, place);
            if (read <= 0) {
                break;
            }
            place += read;
            buffer.flip();
            while (buffer.hasRemaining() && all.size() < many) {
                byte octet = buffer.get();
                if (octet != '\n') {
                    line[length++] = octet;
                }
                if (octet == '\n' || length == LONGEST) {
                    if (at++ >= row) {
                        all.add(text(line, length));
                    }
                    length = 0;
                }
            }
        }
        if (length > 0 && all.size() < many && at >= row) {
            all.add(text(line, length));
        }
        return all;
    }

    private static String text(byte[] line, int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }
}
