package org.reeve.api.services;

/**
 * One of the files that define a unit, in the order in which systemd reads them.
 *
 * @param path where it lies
 * @param dropIn whether it changes what came before, or is the unit file itself
 * @param text what it says; empty where it cannot be read
 * @param problem why it cannot be read, or that it was cut off; empty otherwise
 */
public record UnitText(String path, boolean dropIn, String text, String problem) {
    /** The longest text, in characters: a unit file that is longer is no unit file. */
    public static final int LONGEST = 256 * 1024;
}
