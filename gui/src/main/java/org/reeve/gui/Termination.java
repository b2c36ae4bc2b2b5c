package org.reeve.gui;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the window in its own order when the session or a person sends SIGTERM. Left to the JVM, JavaFX takes its drawing down in
 * a shutdown hook while the window still draws, which prints a NullPointerException, and nothing is kept of the window's place.
 */
final class Termination {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    /** As the JVM answers it by itself: 128 and the signal's number. */
    private static final int TERMINATED = 143;

    private Termination() {}

    /** Runs {@code end} when the signal comes; a window that has not ended after three seconds is ended by the JVM. */
    static void onSignal(Runnable end) {
        try {
            handle(() -> {
                end.run();
                Thread.ofPlatform().name("termination").daemon().start(Termination::insist);
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java runtime lacks its module jdk.unsupported", e);
        }
    }

    private static void insist() {
        LockSupport.parkNanos(PATIENCE);
        Runtime.getRuntime().exit(TERMINATED);
    }

    /** By reflection: the JDK offers signals only in its module jdk.unsupported, and the compiler warns of that in any other way. */
    private static void handle(Runnable heard) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        MethodHandle run = MethodHandles.lookup()
                .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                .bindTo(heard);
        Object ours = MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, signal));
        Object _ = signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), ours);
    }
}
