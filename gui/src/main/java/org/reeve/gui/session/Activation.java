package org.reeve.gui.session;

import java.util.Map;
import org.freedesktop.dbus.types.Variant;

/**
 * What a person's click brings along for a window that has to come to the front.
 *
 * @param token by the xdg-activation protocol; may be empty
 * @param startup by the startup notification protocol of X; may be empty
 */
public record Activation(String token, String startup) {
    private static final String TOKEN = "activation-token";
    private static final String STARTUP = "desktop-startup-id";

    /** Nothing is known of it. */
    public static final Activation NONE = new Activation("", "");

    /** What a program was started with. */
    public static Activation of(Map<String, String> environment) {
        return new Activation(
                environment.getOrDefault("XDG_ACTIVATION_TOKEN", ""),
                environment.getOrDefault("DESKTOP_STARTUP_ID", ""));
    }

    static Activation ofPlatform(Map<String, Variant<?>> data) {
        return new Activation(text(data, TOKEN), text(data, STARTUP));
    }

    private static String text(Map<String, Variant<?>> data, String key) {
        Variant<?> value = data.get(key);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    Map<String, Variant<?>> platform() {
        return Map.of(TOKEN, new Variant<>(token), STARTUP, new Variant<>(startup));
    }
}
