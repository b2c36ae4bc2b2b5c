package org.reeve.gui;

import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.reeve.api.HelperException;
import org.reeve.gui.session.Activation;
import org.reeve.gui.session.Autostart;
import org.reeve.gui.session.ColourScheme;
import org.reeve.gui.session.Presence;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.tray.Notices;
import org.reeve.gui.tray.Tray;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.LinkCalls;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.NoCalls;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.SettingsFile;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** The desktop application: one window, an icon in the tray, two helpers behind them. */
public final class App extends Application {
    private final Opened opened = Main.OPENED.join();
    private final Background background = Background.ofWindow();
    private final Memory memory = Memory.ofUser();
    private final Settings settings = Settings.of(SettingsFile.ofUser(), background);
    private final LinkTrace trace = LinkTrace.ofUser();
    private final Calls calls = calls(trace);
    private final ReadOnlyObjectWrapper<Optional<Boolean>> hasTray = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Optional<ColourScheme> desktop = Optional.empty();

    /** JavaFX makes it. */
    public App() {}

    @Override
    public void start(Stage stage) {
        Window window = new Window(
                calls,
                background,
                memory,
                settings,
                QuickActions.ofUser(background),
                new Outside(hasTray.getReadOnlyProperty(), Optional.of(Autostart.ofUser()), trace));
        StageMemory place = new StageMemory(stage, memory);
        stage.setTitle("Reeve");
        stage.setScene(window.scene());
        place.restore();
        stage.setOnHiding(event -> {
            place.remember();
            memory.save();
        });
        window.shell().showing(!opened.hidden());
        new Parts(stage, window).assemble();
        background.run(() -> desktop = ColourScheme.listen(
                dark -> background.show(() -> window.theme().follow(dark ? Scheme.DARK : Scheme.LIGHT))));
    }

    /** What stands around the window: its life, the tray, and the desktop's notifications. */
    private final class Parts implements Life.Listener {
        private final Stage stage;
        private final Window window;
        private final Life life;
        private final Notices notices;

        Parts(Stage stage, Window window) {
            this.stage = stage;
            this.window = window;
            this.life = new Life(stage, background, this);
            this.notices = new Notices(opened.bus(), background, settings, window.shell(), life::inFront, life::raise);
        }

        void assemble() {
            window.shell().onRaise(() -> life.raise(Activation.NONE));
            window.shell().onTell(notices);
            opened.instance().onRaise(activation -> background.show(() -> life.raise(activation)));
            stage.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    window.shell().refresh();
                    notices.tellKept();
                }
            });
            Termination.onSignal(() -> background.show(life::endNow));
            life.begin(opened.hidden());
            Tray tray = new Tray(opened.bus(), window.context(), window.rights(), window.shell()::pages, life::end);
            tray.onPresence(this::told);
            tray.onActivated(life::raise);
            settings.tray().subscribe(wanted -> {
                life.icon(wanted);
                tray.show(wanted);
            });
            tray.start();
        }

        private void told(Presence presence) {
            life.tray(presence);
            hasTray.set(
                    switch (presence) {
                        case UNKNOWN -> Optional.empty();
                        case PRESENT -> Optional.of(true);
                        case ABSENT, NOT_SHOWN -> Optional.of(false);
                    });
        }

        @Override
        public boolean keeps() {
            return settings.keepInTray().get();
        }

        @Override
        public void hidden() {
            notices.stays(memory);
        }

        @Override
        public void leaving(Runnable end) {
            window.shell().leave(end);
        }

        @Override
        public void ending() {
            window.closing();
        }
    }

    /** A damaged or missing installation is told in the window, not instead of it. */
    private static Calls calls(LinkTrace trace) {
        try {
            return new LinkCalls(Link.of(Installation.find(), trace));
        } catch (HelperException e) {
            return new NoCalls(e);
        }
    }

    @Override
    public void stop() {
        settings.finish();
        calls.close();
        trace.close();
        background.close();
        desktop.ifPresent(ColourScheme::close);
        opened.bus().close();
    }
}
