package org.reeve.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One toolkit for all tests of the window, and a failure for every exception that reaches its thread and for every colour that
 * JavaFX looks for in vain.
 */
final class FxSession implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final List<Throwable> unstyled = new CopyOnWriteArrayList<>();
    private final Unstyled listening = Unstyled.listen(unstyled);

    private static Optional<Toolkit> started = Optional.empty();

    /** Started once for a process of tests, and ends with it: JavaFX starts no second one. */
    private record Toolkit(Display display) {
        static Toolkit start(ExtensionContext context) {
            try {
                Display display = Display.start("1600x1000");
                context.publishReportEntry("display", display.x() ? "Xvfb" : "JavaFX's headless platform");
                CompletableFuture<Void> up = new CompletableFuture<>();
                Platform.startup(() -> up.complete(null));
                up.orTimeout(30, TimeUnit.SECONDS).join();
                Platform.setImplicitExit(false);
                return new Toolkit(display);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static boolean x(ExtensionContext context) {
        return toolkit(context).display().x();
    }

    private static synchronized Toolkit toolkit(ExtensionContext context) {
        Toolkit toolkit = started.orElseGet(() -> Toolkit.start(context));
        started = Optional.of(toolkit);
        return toolkit;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        toolkit(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        listening.close();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        uncaught.clear();
        unstyled.clear();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
        Driver.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
            return true;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Driver.onFx(() -> true);
        if (!uncaught.isEmpty()) {
            throw new AssertionError("an exception reached the window's thread", uncaught.getFirst());
        }
        if (!unstyled.isEmpty()) {
            throw new AssertionError(unstyled.size() + " colours were looked for in vain", unstyled.getFirst());
        }
    }
}
