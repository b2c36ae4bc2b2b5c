package org.reeve.gui.session;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** The tooltip of the icon in the tray, as the bus carries it: {@code (sa(iiay)ss)}. */
public final class ToolTip extends Struct {
    /** An icon's name. */
    @Position(0)
    public final String icon;

    /** The icon's pixels. */
    @Position(1)
    public final List<Pixmap> pixels;

    /** One line. */
    @Position(2)
    public final String title;

    /** More; panels may take it for markup. */
    @Position(3)
    public final String text;

    /** As the bus carries it. */
    public ToolTip(String icon, List<Pixmap> pixels, String title, String text) {
        this.icon = icon;
        this.pixels = pixels;
        this.title = title;
        this.text = text;
    }
}
