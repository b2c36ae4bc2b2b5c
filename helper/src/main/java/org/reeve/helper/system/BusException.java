package org.reeve.helper.system;

/** A service answered a D-Bus call with an error. */
public final class BusException extends RuntimeException {
    private final String name;

    BusException(String name, String message) {
        super(message);
        this.name = name;
    }

    /** The error's name, such as {@code org.freedesktop.systemd1.NoSuchUnit}. */
    public String name() {
        return name;
    }

    /** What the service said. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
