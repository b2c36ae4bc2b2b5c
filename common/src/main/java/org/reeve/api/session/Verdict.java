package org.reeve.api.session;

/**
 * What would happen if a call were made now.
 *
 * @param permit whether it would run, ask or be refused
 * @param reason why it is refused, one sentence; empty otherwise
 * @param target the canonical id of what it would change; empty where it names nothing
 */
public record Verdict(Permit permit, String reason, String target) {
    /** The three answers. */
    public enum Permit {
        /** It would run without a prompt. */
        FREE,
        /** It would ask for a password first. */
        ASKS,
        /** It would be refused. */
        REFUSED
    }
}
