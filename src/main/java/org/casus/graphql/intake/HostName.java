package org.casus.graphql.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host as requests name it.
 *
 * @param name in lower case, without a dot at its end; an IPv6 address has its brackets
 * @param port -1 where none is named
 */
public record HostName(String name, int port) {

    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+?)\\.?(?::(\\d{1,5}))?");

    /** In characters: no name in the DNS is longer, and no port. */
    private static final int LONGEST = 253 + 6;

    /** Reads the value of a header {@code Host}; null where it is none. */
    public static HostName of(String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new HostName(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2)))
                : null;
    }

    HostName withoutPort() {
        return new HostName(name, -1);
    }

    /** The same with the port that its scheme has unless another is named. */
    public HostName at(String scheme) {
        return port >= 0 ? this : new HostName(name, scheme.equals("https") ? 443 : 80);
    }
}
