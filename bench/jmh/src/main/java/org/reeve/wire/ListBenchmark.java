package org.reeve.wire;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;

/** What a list of 5 000 units costs on both sides of the wire, without the wire. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListBenchmark {
    private static final int UNITS = 5_000;
    /** As ItemBuffer fills its frames. */
    private static final int FRAME = 48 * 1024;

    private final Json json = new Json(Contract.reeve());
    private final Type rows = TypeToken.getParameterized(List.class, Unit.class).getType();
    private final List<Unit> units = new ArrayList<>();
    private final List<byte[]> frames;

    /** Makes the units up. */
    public ListBenchmark() {
        for (int i = 0; i < UNITS; i++) {
            units.add(new Unit(
                    new UnitName("made-up-" + i + ".service"),
                    "Made up for a measurement, number " + i + " of many",
                    LoadState.LOADED,
                    ActiveState.ACTIVE,
                    "running"));
        }
        frames = encode();
    }

    /** The helper's side. */
    @Benchmark
    public final List<byte[]> encode() {
        List<byte[]> made = new ArrayList<>();
        Bytes out = new Bytes();
        out.reset(0);
        for (Unit unit : units) {
            out.put((byte) (out.length() == 0 ? '[' : ','));
            json.write(unit, Unit.class, out, new ArrayList<>());
            if (out.length() >= FRAME) {
                made.add(whole(out));
            }
        }
        made.add(whole(out));
        return made;
    }

    private static byte[] whole(Bytes out) {
        out.put((byte) ']');
        byte[] frame = Arrays.copyOf(out.array(), out.length());
        out.reset(0);
        return frame;
    }

    /** The window's side. */
    @Benchmark
    public int decode() throws IOException {
        int came = 0;
        for (byte[] frame : frames) {
            came += ((List<?>) json.read(ByteBuffer.wrap(frame), rows, new ArrayDeque<>())).size();
        }
        if (came != UNITS) {
            throw new IllegalStateException("expected " + UNITS + " rows, got " + came);
        }
        return came;
    }
}
