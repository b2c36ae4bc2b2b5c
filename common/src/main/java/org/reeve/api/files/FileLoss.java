package org.reeve.api.files;

/** What a file has and a saved one cannot be given. */
public enum FileLoss {
    /** Set-user-ID or set-group-ID: a new content does not run as somebody else. */
    SET_ID,
    /** File capabilities: likewise. */
    CAPABILITIES,
    /** An extended attribute that this helper may not read or set. */
    ATTRIBUTES,
    /** The SELinux label. */
    LABEL,
    /** The owner or the group: only root may give files away. */
    OWNER
}
