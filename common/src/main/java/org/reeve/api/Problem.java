package org.reeve.api;

/** The closed vocabulary of failure. Each word is something a person or a program can react to differently. */
public enum Problem {
    /** The call is malformed, or an argument breaks a rule that the sentence names. */
    INVALID,
    /** This helper does not know the method, or the machine lacks what it needs. */
    UNSUPPORTED,
    /** What the call names does not exist. */
    NOT_FOUND,
    /** polkit, or the kernel, says no. */
    DENIED,
    /** The person closed the password prompt. */
    DISMISSED,
    /** A password is needed and there is no authentication agent that could ask for it. */
    NO_AGENT,
    /** A password is needed and the call said that it must not ask. */
    NEEDS_PASSWORD,
    /** What the call names changed between the check and the act. */
    CONFLICT,
    /** A limit is reached, or somebody else holds what the call needs. Trying later may help. */
    BUSY,
    /** It was tried and did not work; the sentence says how it ended. */
    FAILED,
    /** A service that the call needs (systemd, polkit, the system bus) does not answer. */
    UNAVAILABLE,
    /** It took longer than it may take. */
    TIMEOUT,
    /** The caller asked to stop. */
    CANCELLED,
    /** The helper went away before it answered; a change may or may not have been made. */
    DISCONNECTED,
    /** The helper could not be started. */
    NOT_STARTED,
    /** The two sides do not speak the same protocol or are not of the same build. */
    MISMATCH,
    /** A fault in Reeve itself. */
    INTERNAL
}
