package org.reeve.api.session;

/** Which of the helpers it is. */
public enum HelperKind {
    /** Runs as the user; the kernel is its gate. */
    OWN,
    /** Runs as root behind polkit. */
    ROOT,
    /** Runs as root from a source tree; one generic password covers everything. */
    DEVELOPMENT
}
