package org.reeve.gui.shell;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.session.Pong;
import org.reeve.api.session.SessionRead;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** What the status bar says of the helpers: how fast they answer, and which processes they are. */
final class StatusModel {
    private static final int WARMING = 3;

    private final Texts texts = Texts.of(StatusModel.class);
    private final Calls calls;
    private final Background background;
    private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper root = new ReadOnlyStringWrapper("");

    StatusModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    ReadOnlyStringProperty own() {
        return own.getReadOnlyProperty();
    }

    ReadOnlyStringProperty root() {
        return root.getReadOnlyProperty();
    }

    /** Measures; starts the own helper where it does not run, never the root helper. */
    void measure() {
        Cancel _ = background.read(
                cancel -> said("status.helper", calls.of(SessionRead.class, cancel, stage -> {})),
                own::set,
                failed -> own.set(texts.get("status.no.helper")));
        if (calls.startedAsRoot() || !calls.rootRunning()) {
            root.set("");
            return;
        }
        Cancel _ = background.read(
                cancel -> said("status.root", calls.ofRoot(SessionRead.class)), root::set, failed -> root.set(""));
    }

    /** The first answers pay for connecting and for loading classes; the last one is what a call costs. */
    private String said(String key, SessionRead helper) {
        Pong pong = helper.ping();
        long start = System.nanoTime();
        for (int round = 0; round < WARMING; round++) {
            start = System.nanoTime();
            pong = helper.ping();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return texts.get(key, String.format(Locale.getDefault(), "%.1f", millis), Long.toString(pong.pid()));
    }
}
