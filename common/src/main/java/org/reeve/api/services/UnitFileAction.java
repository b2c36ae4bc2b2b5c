package org.reeve.api.services;

/** The changes of what happens at boot that {@link ServicesConfigure} and {@link ServicesUser} offer. */
public enum UnitFileAction {
    ENABLE,
    DISABLE,
    MASK,
    UNMASK;

    /** The method's name, which is systemctl's word too. */
    public String verb() {
        return switch (this) {
            case ENABLE -> "enable";
            case DISABLE -> "disable";
            case MASK -> "mask";
            case UNMASK -> "unmask";
        };
    }

    /** What takes it back. */
    public UnitFileAction inverse() {
        return switch (this) {
            case ENABLE -> DISABLE;
            case DISABLE -> ENABLE;
            case MASK -> UNMASK;
            case UNMASK -> MASK;
        };
    }
}
