package org.reeve.gui.work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.link.LinkLog;

/** What the user chose. Window's thread only. */
public final class Settings {
    /** When the desktop is told of the end of something. */
    public enum Notify {
        /** While the window is not in front. */
        AWAY,
        /** Only of what did not work, while the window is not in front. */
        FAILURES,
        /** Never. */
        NEVER
    }

    /** The window's colours. */
    public enum Colours {
        DESKTOP,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(Colours.DESKTOP);
    private final BooleanProperty tray = new SimpleBooleanProperty(true);
    private final BooleanProperty keepInTray = new SimpleBooleanProperty(false);
    private final ObjectProperty<Notify> notify = new SimpleObjectProperty<>(Notify.AWAY);
    private final BooleanProperty confirm = new SimpleBooleanProperty(true);
    private final ObjectProperty<LinkLog> linkLog = new SimpleObjectProperty<>(LinkLog.OFF);

    /** The window's colours. */
    public ObjectProperty<Colours> colours() {
        return colours;
    }

    /** Whether there is an icon in the tray. */
    public BooleanProperty tray() {
        return tray;
    }

    /** Whether closing the window keeps Reeve in the tray. */
    public BooleanProperty keepInTray() {
        return keepInTray;
    }

    /** When the desktop is told. */
    public ObjectProperty<Notify> notifications() {
        return notify;
    }

    /** Whether is asked before an action that stops other things along; what would end the session is always asked. */
    public BooleanProperty confirm() {
        return confirm;
    }

    /** How much of what goes to the helpers is logged. */
    public ObjectProperty<LinkLog> linkLog() {
        return linkLog;
    }
}
