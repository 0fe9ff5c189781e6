package org.casus.access;

import java.net.URI;
import java.util.Set;

/** Where keys may be fetched from: an address that nobody can listen in on, or answer for, on the way to. */
final class IssuerAddress {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private IssuerAddress() {}

    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && HERE.contains(address.getHost()));
    }
}
