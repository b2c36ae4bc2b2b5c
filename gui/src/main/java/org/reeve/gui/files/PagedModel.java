package org.reeve.gui.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Background;

/** A file that is looked at page by page through its descriptor, and followed while it grows. Window's thread only. */
final class PagedModel {
    private static final Duration EACH = Duration.ofSeconds(1);

    private final FileChannel file;
    private final Background background;
    private final boolean hex;
    private final PagedRows rows;
    private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<HelperException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private LineIndex index = new LineIndex();
    private Cancel growing = new Cancel();
    private Cancel clock = new Cancel();
    private boolean busy;

    PagedModel(FileChannel file, Background background, boolean hex) {
        this.file = file;
        this.background = background;
        this.hex = hex;
        this.rows = new PagedRows(this::page);
    }

    /** The rows, each read when it is looked at. */
    PagedRows rows() {
        return rows;
    }

    /** How long the file is, in bytes. */
    ReadOnlyLongProperty size() {
        return size.getReadOnlyProperty();
    }

    /** Why it cannot be read further. */
    ReadOnlyObjectProperty<Optional<HelperException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Looks for something in it, from a row on. */
    LongFindModel finds() {
        return new LongFindModel(background, this::ground);
    }

    /** What there is to look through now. */
    private LongFindModel.Ground ground() {
        return new LongFindModel.Ground(file, hex ? Optional.empty() : Optional.of(index), size.get());
    }

    /** Rows that were found while they were looked for are there. */
    void know() {
        if (!hex) {
            rows.know(index.rows());
        }
    }

    /** It is looked at: a descriptor has no signal, so its length is asked for. */
    void start() {
        clock.cancel();
        grow();
        clock = background.every(EACH, this::grow);
    }

    /** Nobody looks any more. */
    void stop() {
        clock.cancel();
        growing.cancel();
        busy = false;
    }

    private void grow() {
        if (busy) {
            return;
        }
        busy = true;
        LineIndex into = index;
        growing = background.read(
                cancel -> length(into, cancel),
                now -> {
                    busy = false;
                    grown(into, now);
                },
                failed -> {
                    busy = false;
                    problem.set(Optional.of(failed));
                });
    }

    private long length(LineIndex into, Cancel cancel) {
        try {
            long now = file.size();
            if (!hex && now > into.reached()) {
                into.grow(file, cancel, () -> further(into, cancel));
            }
            return now;
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void further(LineIndex into, Cancel cancel) {
        long known = into.rows();
        background.show(() -> {
            if (!cancel.cancelled()) {
                rows.know(known);
            }
        });
    }

    private void grown(LineIndex into, long now) {
        boolean shorter = now < size.get();
        boolean longer = now > size.get();
        size.set(now);
        if (shorter) {
            // It was cut off, as logs are: what was read is not there any more.
            index = new LineIndex();
            rows.forget();
            grow();
            return;
        }
        if (longer) {
            rows.stale();
        }
        rows.know(hex ? (now + HexText.WIDE - 1) / HexText.WIDE : into.rows());
    }

    /** Reads a page, and hands it over. */
    private void page(long first, int many) {
        LineIndex from = index;
        Cancel _ = background.read(
                cancel -> read(from, first, many),
                texts -> rows.came(first, texts),
                failed -> problem.set(Optional.of(failed)));
    }

    private List<String> read(LineIndex from, long first, int many) {
        try {
            return hex ? octets(first, many) : from.read(file, first, many);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private List<String> octets(long first, int many) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(many * HexText.WIDE);
        long place = first * HexText.WIDE;
        while (buffer.hasRemaining() && file.read(buffer, place + buffer.position()) > 0) {}
        List<String> all = new ArrayList<>(many);
        for (int at = 0; at < buffer.position(); at += HexText.WIDE) {
            all.add(HexText.row(place + at, buffer.array(), at, Math.min(HexText.WIDE, buffer.position() - at)));
        }
        return all;
    }
}
