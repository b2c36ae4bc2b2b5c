package org.reeve.gui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.reeve.api.Cancel;
import org.reeve.gui.session.Activation;
import org.reeve.gui.session.Presence;
import org.reeve.gui.session.StartupNotice;
import org.reeve.gui.work.Background;

/**
 * The window's comings and goings: shown, hidden into the tray, and the end. A tray that is not there is never the only way to
 * the window. Window's thread only.
 */
final class Life {
    /** A panel that is started again is back sooner, and at login the panel may come after Reeve. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stage stage;
    private final Background background;
    private final Listener listener;
    private Presence tray = Presence.UNKNOWN;
    private boolean iconWanted;
    private Optional<Cancel> waiting = Optional.empty();

    /** What hears of it. */
    interface Listener {
        /** Whether closing the window keeps Reeve in the tray. */
        boolean keeps();

        /** It was hidden into the tray. */
        void hidden();

        /** It is going to end; {@code end} ends it, now or once a person agreed. */
        void leaving(Runnable end);

        /** It ends for good. */
        void ending();
    }

    Life(Stage stage, Background background, Listener listener) {
        this.stage = stage;
        this.background = background;
        this.listener = listener;
        Platform.setImplicitExit(false);
        stage.setOnCloseRequest(this::closeRequested);
    }

    /** Begins, with the window or without it. */
    void begin(boolean hidden) {
        if (hidden) {
            check();
        } else {
            stage.show();
        }
    }

    /** What is known of the desktop's tray. */
    void tray(Presence presence) {
        tray = presence;
        check();
    }

    /** Whether there is to be an icon. */
    void icon(boolean wanted) {
        iconWanted = wanted;
        check();
    }

    private boolean reachable() {
        return iconWanted && tray == Presence.PRESENT;
    }

    private void check() {
        waiting.ifPresent(Cancel::cancel);
        waiting = Optional.empty();
        if (!stage.isShowing() && !reachable()) {
            waiting = Optional.of(background.after(PATIENCE, stage::show));
        }
    }

    /** Brings the window to the front, from wherever it is. */
    void raise(Activation activation) {
        waiting.ifPresent(Cancel::cancel);
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        StartupNotice.complete(activation);
    }

    /** Whether a person sees what the window shows. */
    boolean inFront() {
        return stage.isShowing() && stage.isFocused() && !stage.isIconified();
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        if (listener.keeps() && reachable()) {
            stage.hide();
            listener.hidden();
        } else {
            end();
        }
    }

    /** Ends, unless something is not saved and the person wants to stay. */
    void end() {
        listener.leaving(this::endNow);
    }

    /** Ends without asking. The toolkit's native side may crash when it ends below a popup that is shown, so these go first. */
    void endNow() {
        listener.ending();
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
        stage.hide();
        Platform.exit();
    }
}
