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
class AllowedOrigins {

    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARDED_PROTO = Pattern.compile("(?i)(?:^|[;,\\s])proto=\"?(https?)\"?");

    private final List<String> others;
    private final boolean proxied;

    AllowedOrigins(AccessConfig access, GateConfig gate) {
        this.others = access.origins().orElse(List.of());
        this.proxied = gate.proxies() > 0;
    }

    /** Whether it may be opened; what sends no {@code Origin} is no browser. */
    boolean allow(HttpServerRequest request) {
        List<String> origins = request.headers().getAll("Origin");
        if (origins.isEmpty() || others.contains("*")) {
            return true;
        }
        HostName asked = HostName.of(request.getHeader("Host"));
        return origins.size() == 1
                && (others.contains(origins.getFirst())
                        || asked != null && isOwn(origins.getFirst(), asked, scheme(request, asked)));
    }

    /**
     * Whether scheme, name and port are those by which this server is asked.
     *
     * @param known the scheme by which it is; null where nobody knows
     */
    static boolean isOwn(String origin, HostName asked, String known) {
        Matcher parts = ORIGIN.matcher(origin);
        HostName site = parts.matches() ? HostName.of(parts.group(2)) : null;
        if (site == null) {
            return false;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return (known == null || known.equals(scheme)) && asked.at(scheme).equals(site.at(scheme));
    }

    /** Null where a proxy that Casus is not told of may speak TLS for it, at the usual port. */
    private String scheme(HttpServerRequest request, HostName asked) {
        if (request.isSSL()) {
            return "https";
        }
        if (!proxied) {
            return asked.port() < 0 ? null : "http";
        }
        return told(
                request.headers().getAll("X-Forwarded-Proto"), request.headers().getAll("Forwarded"));
    }

    /** What the proxy next to this server says of the scheme; null where it says nothing. */
    static String told(List<String> protos, List<String> forwarded) {
        if (!protos.isEmpty()) {
            String[] schemes = protos.getLast().split(",");
            return schemes[schemes.length - 1].strip().toLowerCase(Locale.ROOT);
        }
        String last = null;
        for (String header : forwarded) {
            for (Matcher proto = FORWARDED_PROTO.matcher(header); proto.find(); ) {
                last = proto.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return last;
    }
}
