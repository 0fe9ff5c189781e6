package org.casus.telemetry;

import java.util.Map;

/**
 * A part of a trace, as the OpenTelemetry protocol has it.
 *
 * @param trace 32 hexadecimal digits
 * @param id 16 hexadecimal digits
 * @param parent the span that it is a part of; null for the first one of a trace
 * @param kind SERVER is 2, CLIENT is 3
 * @param start in nanoseconds since 1970
 * @param end in nanoseconds since 1970
 * @param attributes by OpenTelemetry's semantic conventions
 * @param failed whether it is an error of the server
 */
record TraceSpan(
        String trace,
        String id,
        String parent,
        String name,
        int kind,
        long start,
        long end,
        Map<String, String> attributes,
        boolean failed) {

    static final int SERVER = 2;
    static final int CLIENT = 3;
}
