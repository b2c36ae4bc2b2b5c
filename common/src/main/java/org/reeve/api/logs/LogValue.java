package org.reeve.api.logs;

/**
 * A field of an entry as it is stored.
 *
 * @param name its name
 * @param value its value, hostile, cut at 65 536 octets; where it is not UTF-8, octets that are none stand as {@code \xNN}
 * @param bytes how long the whole value is, as far as it was looked at
 * @param cut whether it goes on
 * @param binary whether it is not UTF-8
 */
public record LogValue(String name, String value, long bytes, boolean cut, boolean binary) {}
