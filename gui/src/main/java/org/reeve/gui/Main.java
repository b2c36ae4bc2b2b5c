package org.reeve.gui;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;

/** Where the program starts. Not an Application itself: JavaFX on the class path refuses such a main class. */
public final class Main {
    private static final int NO_DISPLAY = 2;
    private static final Set<String> TERMINAL = Set.of("call", "services", "--help", "-h", "--version", "-V");

    private Main() {}

    /** Opens the window, or does in the terminal what the first argument says. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && TERMINAL.contains(arguments[0])) {
            System.exit(terminal(arguments));
        }
        if (!display(System.getenv())) {
            System.exit(
                    withoutDisplay(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true)));
        }
        Application.launch(App.class, arguments);
        // Threads of libraries must not keep a closed window's process alive.
        System.exit(0);
    }

    /** THE line that leads to the terminal form: org.reeve.gui.cli.Cli.main(arguments). */
    private static int terminal(String[] arguments) {
        throw new UnsupportedOperationException("The terminal form is not built in: " + arguments[0]);
    }

    static boolean display(Map<String, String> environment) {
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static int withoutDisplay(PrintStream err) {
        err.println("Reeve needs a desktop session to open its window; in a terminal use: reeve services list"
                + " (reeve --help)");
        return NO_DISPLAY;
    }
}
