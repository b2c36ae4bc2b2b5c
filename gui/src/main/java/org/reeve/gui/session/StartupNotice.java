package org.reeve.gui.session;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Ends the busy pointer that a desktop on X shows for a program it started: a second start opens no window that would end it.
 * By GDK, which the window stands on; on the window's thread only.
 */
public final class StartupNotice {
    private StartupNotice() {}

    /** Says that the start with this id is over; without one, or where GDK is not what draws, nothing. */
    public static void complete(Activation activation) {
        if (activation.startup().isEmpty()
                || System.getProperty("glass.platform", "").equals("Headless")) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup gdk = SymbolLookup.libraryLookup("libgdk-3.so.0", arena);
            MethodHandle complete = Linker.nativeLinker()
                    .downcallHandle(
                            gdk.findOrThrow("gdk_notify_startup_complete_with_id"),
                            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
            call(complete, arena.allocateFrom(activation.startup()));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            // Another toolkit draws the window; the pointer ends by itself after some seconds.
        }
    }

    private static void call(MethodHandle complete, MemorySegment id) {
        try {
            complete.invokeExact(id);
        } catch (Throwable e) {
            throw new IllegalStateException("gdk_notify_startup_complete_with_id", e);
        }
    }
}
