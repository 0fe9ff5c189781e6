package org.casus.export;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Json;

/** What an export's response says of it beside its body: CSV and NDJSON have no place for it. */
final class Headers {

    /** In characters. Proxies refuse heads of more than 8 KB or so; {@code about.json} says it all. */
    private static final int LONGEST = 2_000;

    private Headers() {}

    static Map<String, String> of(About about, ExportFileName named, HttpServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Casus-Data-Version", Long.toString(about.version()));
        headers.put("Casus-Rows", Long.toString(about.rows()));
        put(headers, "Casus-Request", about.request());
        put(
                headers,
                "Casus-Releases",
                about.datasets().stream()
                        .flatMap(dataset -> dataset.releases().stream())
                        .map(About.OfRelease::ref)
                        .toList());
        put(headers, "Casus-Licences", about.licences());
        put(headers, "Casus-Citations", about.citations());
        if (request.query() == null || request.query().length() < LONGEST) {
            headers.put(
                    "Link",
                    "</export/" + named.table() + ".about.json" + (request.query() == null ? "" : "?" + request.query())
                            + ">; rel=\"describedby\"; type=\"application/json\"");
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, Object value) {
        String text = ascii(Json.of(value));
        boolean nothing = value instanceof List<?> list && list.isEmpty();
        if (!nothing && text.length() <= LONGEST) {
            headers.put(name, text);
        }
    }

    /** JSON in the characters that headers may have. */
    private static String ascii(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7F) {
                text.append(c);
            } else {
                text.append("\\u%04x".formatted((int) c));
            }
        }
        return text.toString();
    }
}
