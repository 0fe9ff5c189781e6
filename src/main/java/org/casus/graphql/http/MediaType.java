package org.casus.graphql.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** What an answer can be written as. */
enum MediaType {
    /** GraphQL's own: the status tells whether anything ran. First, since it wins among equals. */
    RESPONSE("application/graphql-response+json"),
    /** Any JSON client's: the status is 200 for whatever was well-formed. */
    JSON("application/json"),
    /** A stream of server-sent events. */
    EVENTS("text/event-stream");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    String contentType() {
        return this == EVENTS ? name : name + "; charset=utf-8";
    }

    /** What the client likes best of these; null where it accepts none. No header means JSON. */
    static MediaType of(RoutingContext http) {
        List<MIMEHeader> accepted = http.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return JSON;
        }
        MediaType best = null;
        float weight = 0;
        for (MIMEHeader header : accepted) {
            MediaType named = named(header);
            if (named != null
                    && header.weight() > 0
                    && (header.weight() > weight || header.weight() == weight && named.compareTo(best) < 0)) {
                best = named;
                weight = header.weight();
            }
        }
        return best;
    }

    private static MediaType named(MIMEHeader header) {
        String type = header.rawValue().split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "*/*", "application/*" -> JSON;
            case "text/*" -> EVENTS;
            default -> {
                for (MediaType one : values()) {
                    if (one.name.equals(type)) {
                        yield one;
                    }
                }
                yield null;
            }
        };
    }
}
