package org.reeve.gui.services;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.reeve.api.Cancel;
import org.reeve.gui.work.Background;

/** The time, told every second, but only while somebody looks at it. Window's thread only. */
final class Clock {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Background background;
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.now());
    private Cancel ticking = new Cancel();
    private boolean running;

    Clock(Background background) {
        this.background = background;
    }

    ObservableValue<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** Goes, or stands still. */
    void run(boolean wanted) {
        if (wanted == running) {
            return;
        }
        running = wanted;
        ticking.cancel();
        if (wanted) {
            now.set(Instant.now());
            ticking = background.every(SECOND, () -> now.set(Instant.now()));
        }
    }
}
