package org.reeve.gui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The display that tests draw on: an Xvfb of their own where that program is installed, else JavaFX's headless platform. A
 * developer's own desktop is never used. Xvfb has to outlive this process: GTK exits when its display is gone.
 */
final class Display {
    private final boolean x;

    private Display(boolean x) {
        this.x = x;
    }

    /** Starts it; before the first class of JavaFX's toolkit is used. */
    static Display start(String size) throws IOException {
        System.setProperty("prism.order", "sw");
        Optional<Path> program = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() || "Headless".equals(System.getProperty("glass.platform"))) {
            System.setProperty("glass.platform", "Headless");
            return new Display(false);
        }
        Process process = new ProcessBuilder(
                        program.get().toString(),
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        size + "x24",
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-r") // no key repeats itself: on a slow machine one that is pushed would seem to be held down
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        endAfterThisProcess(process.pid());
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        setenv("DISPLAY", ":" + reader.readLine());
        setenv("GDK_BACKEND", "x11");
        return new Display(true);
    }

    private static void endAfterThisProcess(long pid) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Process _ = new ProcessBuilder("sh", "-c", "sleep 1; kill " + pid).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Whether it is a real X server. */
    boolean x() {
        return x;
    }

    /** GTK reads the display from the C environment, which the JDK offers no way to change. */
    private static void setenv(String name, String value) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        } catch (Throwable e) {
            throw new IllegalStateException("setenv", e);
        }
    }
}
