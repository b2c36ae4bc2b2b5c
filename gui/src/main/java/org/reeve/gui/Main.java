package org.reeve.gui;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;
import javafx.application.Application;
import org.reeve.gui.cli.Cli;

/** Where the program starts. Not an Application itself: JavaFX on the class path refuses such a main class. */
public final class Main {
    private static final int NO_DISPLAY = 2;

    private Main() {}

    /** Opens the window; with arguments, does in the terminal what they say. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            Cli.main(arguments);
            return;
        }
        if (!display(System.getenv())) {
            System.exit(withoutDisplay(new PrintStream(new FileOutputStream(FileDescriptor.err), true)));
        }
        Application.launch(App.class);
        // Threads of libraries must not keep a closed window's process alive.
        System.exit(0);
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
