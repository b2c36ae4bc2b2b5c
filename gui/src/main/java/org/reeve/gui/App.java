package org.reeve.gui;

import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.reeve.api.HelperException;
import org.reeve.gui.session.ColourScheme;
import org.reeve.gui.theme.Scheme;
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

/** The desktop application: one window, two helpers behind it. */
public final class App extends Application {
    private final Background background = Background.ofWindow();
    private final Memory memory = Memory.ofUser();
    private final Settings settings = Settings.of(SettingsFile.ofUser(), background);
    private final LinkTrace trace = LinkTrace.ofUser();
    private final Calls calls = calls(trace);
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
                new QuickActions(),
                new Outside(new ReadOnlyObjectWrapper<>(Optional.empty()), Optional.empty(), trace));
        StageMemory place = new StageMemory(stage, memory);
        stage.setTitle("Reeve");
        stage.setScene(window.scene());
        place.restore();
        stage.setOnHiding(event -> {
            window.closing();
            place.remember();
            memory.save();
        });
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                window.shell().refresh();
            }
        });
        stage.show();
        background.run(() -> desktop = ColourScheme.listen(
                dark -> background.show(() -> window.theme().follow(dark ? Scheme.DARK : Scheme.LIGHT))));
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
    }
}
