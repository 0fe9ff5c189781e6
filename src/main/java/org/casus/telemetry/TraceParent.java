package org.casus.telemetry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code traceparent} header of W3C Trace Context: the trace that a request belongs to.
 *
 * @param trace 32 hexadecimal digits
 * @param span the client's span, 16 hexadecimal digits
 * @param sampled whether the client traces it
 */
record TraceParent(String trace, String span, boolean sampled) {

    private static final Pattern HEADER = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})" + "([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** The header's content; empty where there is none, or one that means nothing. */
    static Optional<TraceParent> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher found = HEADER.matcher(header);
        return found.matches()
                ? Optional.of(new TraceParent(
                        found.group(1), found.group(2), (Integer.parseInt(found.group(3), 16) & 1) == 1))
                : Optional.empty();
    }
}
