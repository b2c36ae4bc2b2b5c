package org.reeve.gui.widget;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one package: its bundle {@code texts.properties}, in MessageFormat's form. */
public final class Texts {
    private static final String STRETCH = "reeve.texts.stretch";

    private final ResourceBundle bundle;
    private final boolean stretched = Boolean.getBoolean(STRETCH);

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of the package of {@code neighbour}. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(ResourceBundle.getBundle(neighbour.getPackageName() + ".texts", Locale.getDefault()));
    }

    /** A text with its places filled in. A missing key is a fault, found by a test. */
    public String get(String key, Object... places) {
        String text = new MessageFormat(bundle.getString(key), Locale.getDefault()).format(places);
        return stretched ? longer(text) : text;
    }

    /** Whether there is a text of that name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Two fifths longer, as a translation may be: what is cut then would be cut there. */
    private static String longer(String text) {
        return text + "~".repeat((text.length() * 2 + 4) / 5);
    }

    /** A span of time in its two largest units, such as {@code 2 h 14 min}. From this package's own bundle. */
    public static String span(Duration span) {
        Texts own = of(Texts.class);
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return own.get("span.seconds", Long.toString(seconds));
        }
        if (seconds < 3600) {
            return own.get("span.minutes", Long.toString(seconds / 60));
        }
        if (seconds < 86_400) {
            return own.get("span.hours", Long.toString(seconds / 3600), Long.toString(seconds % 3600 / 60));
        }
        return own.get("span.days", seconds / 86_400);
    }

    /** A span of time in its largest unit alone, for where there is little room: {@code 10 h}. */
    public static String roughly(Duration span) {
        return span.toHours() >= 1 && span.toDays() < 1
                ? of(Texts.class).get("span.hours.only", span.toHours())
                : span(span);
    }

    /** An amount of memory or of what was transferred, such as {@code 1.2 MiB}. */
    public static String bytes(long bytes) {
        double kibi = bytes / 1024.0;
        double mebi = kibi / 1024;
        if (mebi < 1) {
            return String.format(Locale.getDefault(), "%.0f KiB", kibi);
        }
        return mebi < 1024
                ? String.format(Locale.getDefault(), "%.1f MiB", mebi)
                : String.format(Locale.getDefault(), "%.1f GiB", mebi / 1024);
    }
}
