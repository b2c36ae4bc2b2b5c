package org.reeve.api;

/** How much a {@link Right} gives away, and so how it is guarded. */
public enum Grade {
    /** No polkit action: the kernel is the gate. */
    LOOK,
    /** Asks for an administrator's password; Unlock covers it. */
    CONFIDENTIAL,
    /** Asks for an administrator's password; Unlock covers it. */
    MANAGE,
    /** Asks every time and names the object; Unlock never covers it. */
    DESTROY;

    /** The grade that a right's interface declares. */
    public static Grade of(Class<?> right) {
        if (Right.Look.class.isAssignableFrom(right)) {
            return LOOK;
        }
        if (Right.Confidential.class.isAssignableFrom(right)) {
            return CONFIDENTIAL;
        }
        if (Right.Manage.class.isAssignableFrom(right)) {
            return MANAGE;
        }
        if (Right.Destroy.class.isAssignableFrom(right)) {
            return DESTROY;
        }
        throw new IllegalStateException(right.getName() + " is not a right: it extends none of the four grades");
    }
}
