package org.reeve.api.services;

import java.util.Optional;

/** The changes of a unit's state that {@link ServicesManage} and {@link ServicesUser} offer. */
public enum UnitAction {
    START("start", "start"),
    STOP("stop", "stop"),
    RESTART("restart", "restart"),
    RELOAD("reload", "reload"),
    RESET_FAILED("resetFailed", "reset-failed");

    private final String method;
    private final String verb;

    UnitAction(String method, String verb) {
        this.method = method;
        this.verb = verb;
    }

    /** The method's name in both rights. */
    public String method() {
        return method;
    }

    /** systemctl's word. */
    public String verb() {
        return verb;
    }

    /** What takes it back, where something does. */
    public Optional<UnitAction> inverse() {
        return switch (this) {
            case START -> Optional.of(STOP);
            case STOP -> Optional.of(START);
            case RESTART, RELOAD, RESET_FAILED -> Optional.empty();
        };
    }
}
