package org.reeve.gui.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The symbols a quick action may wear: names of the freedesktop.org icon naming specification, and the window's pictures of them. */
public final class Symbols {
    private static final Map<String, Ikon> ALL = all();

    private Symbols() {}

    private static Map<String, Ikon> all() {
        Map<String, Ikon> all = new LinkedHashMap<>();
        all.put("system-run", Feather.SETTINGS);
        all.put("media-playback-start", Feather.PLAY);
        all.put("media-playback-stop", Feather.SQUARE);
        all.put("view-refresh", Feather.REFRESH_CW);
        all.put("network-server", Feather.SERVER);
        all.put("network-vpn", Feather.SHIELD);
        all.put("network-wired", Feather.SHARE_2);
        all.put("network-wireless", Feather.WIFI);
        all.put("applications-internet", Feather.GLOBE);
        all.put("drive-harddisk", Feather.HARD_DRIVE);
        all.put("utilities-terminal", Feather.TERMINAL);
        all.put("printer", Feather.PRINTER);
        all.put("audio-card", Feather.SPEAKER);
        all.put("mail-send-receive", Feather.MAIL);
        all.put("starred", Feather.STAR);
        return all;
    }

    /** Their names, in the order they are offered. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The window's picture of one; absent for a name that is not offered. */
    public static Optional<Ikon> picture(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
