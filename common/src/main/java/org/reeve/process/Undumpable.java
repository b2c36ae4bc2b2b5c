package org.reeve.process;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Keeps other processes of the same user from reading this one's memory, its descriptors and its environment, and from tracing
 * it: PR_SET_DUMPABLE of prctl(2). It holds for the process from then on, and not for what it starts. Linking the call takes some
 * tens of milliseconds.
 */
public final class Undumpable {
    private static final int PR_SET_DUMPABLE = 4;

    private Undumpable() {}

    /** Makes this process so; from any thread, as often as one likes. */
    public static void become() {
        Linker linker = Linker.nativeLinker();
        MethodHandle prctl = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("prctl"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
        if (call(prctl) != 0) {
            throw new IllegalStateException("prctl(PR_SET_DUMPABLE) failed");
        }
    }

    private static int call(MethodHandle prctl) {
        try {
            return (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
