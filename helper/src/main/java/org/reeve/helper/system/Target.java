package org.reeve.helper.system;

/**
 * The one object that a call is about.
 *
 * @param id its canonical id, such as {@code ssh.service}; empty where the call names nothing
 * @param tag changes when the object's definition does
 */
public record Target(String id, String tag) {
    /** For calls that name nothing. */
    public static final Target NONE = new Target("", "");
}
