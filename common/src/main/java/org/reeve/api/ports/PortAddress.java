package org.reeve.api.ports;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of this machine and a port; never a name, because names are somebody else's to give.
 *
 * @param host an IPv4 address such as 127.0.0.1, or an IPv6 address such as ::1, in the form of RFC 5952
 * @param port 1 to 65535
 */
public record PortAddress(String host, int port) {
    /** Every address, of IPv6 and of IPv4. */
    public static final String EVERYWHERE = "::";

    private static final Pattern FOUR = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern SIX =
            Pattern.compile("[0-9A-Fa-f:]{2,39}|[0-9A-Fa-f:]{2,30}:([0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern FORM = Pattern.compile("(?:(?:\\[([^\\[\\]]{1,45})\\]|([0-9.]{1,15})):)?([0-9]{1,5})");
    private static final int LAST = 65535;
    private static final int GROUPS = 8;

    /** Writes the address in its one form, and refuses what is none. */
    public PortAddress {
        host = canonical(host);
        if (port < 1 || port > LAST) {
            throw new IllegalArgumentException("not a port: expected a number from 1 to 65535");
        }
    }

    /** Reads {@code 80}, which is every address, {@code 127.0.0.1:80} and {@code [::1]:80}. */
    public static PortAddress of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not an address and a port: expected 80, 127.0.0.1:80 or [::1]:80; a name such as localhost is none");
        }
        String six = parts.group(1);
        String four = parts.group(2);
        return new PortAddress(six != null ? six : four != null ? four : EVERYWHERE, Integer.parseInt(parts.group(3)));
    }

    /** An address in its one form. */
    static String canonical(String host) {
        try {
            if (FOUR.matcher(host).matches()) {
                return Inet4Address.ofLiteral(host).getHostAddress();
            }
            if (SIX.matcher(host).matches()) {
                return written(Inet6Address.ofLiteral(host));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal(), e);
        }
        throw new IllegalArgumentException(refusal());
    }

    private static String refusal() {
        return "not an address: expected IPv4 such as 127.0.0.1 or IPv6 such as ::1, and no name";
    }

    /** RFC 5952: small letters, no leading zeros, the longest run of zeros left out. An IPv4 address within stays one. */
    private static String written(InetAddress address) {
        byte[] octets = address.getAddress();
        if (octets.length < 2 * GROUPS) {
            return address.getHostAddress();
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((octets[2 * i] & 0xFF) << 8) | (octets[2 * i + 1] & 0xFF);
        }
        int longest = 0;
        int from = 0;
        for (int i = 0; i < GROUPS; i++) {
            int run = zeros(groups, i);
            if (run > longest) {
                longest = run;
                from = i;
            }
        }
        return longest < 2
                ? text(groups, 0, GROUPS)
                : text(groups, 0, from) + "::" + text(groups, from + longest, GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        int run = 0;
        while (from + run < groups.length && groups[from + run] == 0) {
            run++;
        }
        return run;
    }

    private static String text(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /** Whether it is one of IPv6. */
    public boolean six() {
        return host.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return (six() ? "[" + host + "]" : host) + ":" + port;
    }
}
