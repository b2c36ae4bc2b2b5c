package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import org.reeve.api.files.EntryName;

/** Octets that are no single name, in the form in which names travel. */
final class Forms {
    private static final int LONGEST_NAME = 255;

    private Forms() {}

    /** The same form, whatever the octets are. */
    static String text(byte[] octets) {
        StringBuilder text = new StringBuilder();
        String raw = new String(octets, StandardCharsets.ISO_8859_1);
        String separator = "";
        for (String part : raw.split("/", -1)) {
            text.append(separator).append(part(part));
            separator = "/";
        }
        return text.toString();
    }

    private static String part(String part) {
        byte[] octets = part.getBytes(StandardCharsets.ISO_8859_1);
        boolean dots = part.isEmpty() || part.equals(".") || part.equals("..");
        if (dots || octets.length > LONGEST_NAME || part.indexOf('\0') >= 0) {
            return dots ? part : part.replaceAll("[^\\x20-\\x7e]", "?").replace("\\", "\\\\");
        }
        return EntryName.of(octets).value();
    }
}
