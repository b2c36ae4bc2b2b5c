package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * What the kernel counts by, sysconf(3). Not from /proc/self/auxv, which a process that cannot be dumped may not read of itself.
 */
public final class Sysconf {
    private static final int CLOCK_TICKS = 2;
    private static final int PAGE_SIZE = 30;

    private final MethodHandle sysconf = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("sysconf"),
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT));

    /** Clock ticks in a second. */
    public long ticksPerSecond() {
        return value(CLOCK_TICKS);
    }

    /** Bytes of a page. */
    public long pageBytes() {
        return value(PAGE_SIZE);
    }

    private long value(int name) {
        try {
            return (long) sysconf.invokeExact(name);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
