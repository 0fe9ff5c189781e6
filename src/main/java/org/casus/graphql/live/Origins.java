package org.casus.graphql.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.access.AccessConfig;
import org.casus.graphql.intake.HostName;
import org.casus.graphql.limits.GateConfig;

/**
 * Tells whether a WebSocket is opened by a script of this site. Browsers let every site open one anywhere, and read
 * what comes: without this, a page that somebody looks at could read a server that only their network reaches.
 */
@Singleton
class Origins {

    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARDED_PROTO = Pattern.compile("(?i)(?:^|[;,\\s])proto=\"?(https?)\"?");

    private final List<String> others;
    private final boolean proxied;

    Origins(AccessConfig access, GateConfig gate) {
        this.others = access.origins().orElse(List.of());
        this.proxied = gate.proxies() > 0;
    }

    /** Whether it may be opened; what sends no {@code Origin} is no browser. */
    boolean allow(HttpServerRequest request) {
        List<String> origins = request.headers().getAll("Origin");
        if (origins.isEmpty() || others.contains("*")) {
            return true;
        }
        return origins.size() == 1 && (others.contains(origins.getFirst()) || isOwn(request, origins.getFirst()));
    }

    /** Whether scheme, name and port are those by which this server is asked. */
    private boolean isOwn(HttpServerRequest request, String origin) {
        Matcher parts = ORIGIN.matcher(origin);
        HostName asked = HostName.of(request.getHeader("Host"));
        HostName site = parts.matches() ? HostName.of(parts.group(2)) : null;
        if (asked == null || site == null) {
            return false;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String known = scheme(request, asked);
        return (known == null || known.equals(scheme)) && asked.at(scheme).equals(site.at(scheme));
    }

    /**
     * The scheme by which this server is asked; null where a proxy that Casus is not told of may speak TLS for it, at
     * the usual port.
     */
    private String scheme(HttpServerRequest request, HostName asked) {
        if (request.isSSL()) {
            return "https";
        }
        if (!proxied) {
            return asked.port() < 0 ? null : "http";
        }
        List<String> told = request.headers().getAll("X-Forwarded-Proto");
        if (!told.isEmpty()) {
            String[] schemes = told.getLast().split(",");
            return schemes[schemes.length - 1].strip().toLowerCase(Locale.ROOT);
        }
        String last = null;
        for (String header : request.headers().getAll("Forwarded")) {
            for (Matcher proto = FORWARDED_PROTO.matcher(header); proto.find(); ) {
                last = proto.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return last;
    }
}
