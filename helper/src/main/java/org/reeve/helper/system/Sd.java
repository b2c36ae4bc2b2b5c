package org.reeve.helper.system;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** systemd's naming of objects on the bus: sd_bus_path_encode(3). */
public final class Sd {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{2}");

    private Sd() {}

    /** The last element of the path that stands for a name. */
    public static String encode(String name) {
        StringBuilder path = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
            boolean digit = octet >= '0' && octet <= '9';
            if (letter || (digit && !path.isEmpty())) {
                path.append((char) octet);
            } else {
                path.append('_').append(String.format("%02x", octet));
            }
        }
        return path.toString();
    }

    /** The name that the last element of a path stands for. An underscore that begins no octet is one. */
    public static String decode(String path) {
        String element = path.substring(path.lastIndexOf('/') + 1);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < element.length(); i++) {
            char letter = element.charAt(i);
            if (letter == '_'
                    && HEX.matcher(element).region(i + 1, element.length()).lookingAt()) {
                name.append((char) HexFormat.fromHexDigits(element, i + 1, i + 3));
                i += 2;
            } else {
                name.append(letter);
            }
        }
        return name.toString();
    }
}
