package org.reeve.api.connections;

/** The changes that {@link ConnectionsManage} offers. */
public enum ConnectionAction {
    CONNECT("connect", "up"),
    DISCONNECT("disconnect", "down");

    private final String method;
    private final String verb;

    ConnectionAction(String method, String verb) {
        this.method = method;
        this.verb = verb;
    }

    /** The method's name. */
    public String method() {
        return method;
    }

    /** nmcli's word. */
    public String verb() {
        return verb;
    }

    /** What takes it back. */
    public ConnectionAction inverse() {
        return switch (this) {
            case CONNECT -> DISCONNECT;
            case DISCONNECT -> CONNECT;
        };
    }
}
