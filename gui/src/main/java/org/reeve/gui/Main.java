package org.reeve.gui;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import org.reeve.gui.cli.Cli;
import org.reeve.gui.session.SessionBus;
import org.reeve.gui.session.SingleInstance;

/** Where the program starts. Not an Application itself: JavaFX on the class path refuses such a main class. */
public final class Main {
    private static final int NO_DISPLAY = 2;
    private static final String TRAY = "--tray";

    /** JavaFX makes the {@link App} itself and hands over nothing but texts; this is how it gets the rest. */
    static final CompletableFuture<Opened> OPENED = new CompletableFuture<>();

    private Main() {}

    /** Opens the window, or with {@code --tray} only the icon in the tray; with other arguments, does in the terminal what they say. */
    public static void main(String[] arguments) {
        boolean hidden = List.of(arguments).equals(List.of(TRAY));
        if (arguments.length > 0 && !hidden) {
            Cli.main(arguments);
            return;
        }
        if (!display(System.getenv())) {
            System.exit(withoutDisplay(new PrintStream(new FileOutputStream(FileDescriptor.err), true)));
        }
        SessionBus bus = SessionBus.open();
        SingleInstance instance = new SingleInstance(System.getenv());
        if (instance.claim(bus, hidden)) {
            OPENED.complete(new Opened(bus, instance, hidden));
            Application.launch(App.class);
        } else {
            bus.close();
        }
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
