package org.reeve.api.connections;

import java.util.regex.Pattern;

/**
 * The UUID of a connection profile, as NetworkManager gives it: 8-4-4-4-12 hexadecimal digits, or the 40 that it makes for
 * profiles of other origin.
 */
public record ConnectionId(String value) {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40}", Pattern.CASE_INSENSITIVE);

    /** Refuses what is not one. */
    public ConnectionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not the UUID of a connection: expected 8-4-4-4-12 hexadecimal digits, as nmcli connection shows them");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
