package org.casus.graphql.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether a request is for this server. A page of another site can have its own name lead to this server's
 * address (DNS rebinding): a browser then takes both for one site, but the name that it sends stays that of the page.
 */
@Singleton
class Hosts {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[(0+:){7}0*1]");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    /** What checks and collectors ask by address, and Casus's own commands; it holds no data. */
    private static final Pattern PROBED = Pattern.compile("/q/(health|metrics)(/.*)?");

    private final boolean any;
    private final boolean loopback;
    private final Set<HostName> served;

    @Inject
    Hosts(IntakeConfig config, @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String bound) {
        this(config.hosts().orElse(List.of()), bound);
    }

    Hosts(List<String> names, String bound) {
        HostName own = HostName.of(bound.indexOf(':') < 0 ? bound : "[" + bound + "]");
        loopback = names.isEmpty() && own != null && isLoopback(own);
        any = names.isEmpty() && !loopback;
        served = names.stream().map(Hosts::configured).collect(Collectors.toSet());
    }

    private static HostName configured(String name) {
        HostName read = HostName.of(name.strip());
        if (read == null) {
            throw new IllegalArgumentException("casus.http.hosts: \"" + name
                    + "\" is no name of a host, such as casus.example.org or casus.example.org:8443.");
        }
        return read;
    }

    /** Why a request is not answered; null where it is. */
    String refusal(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.HOST);
        if (headers.size() > 1) {
            return "A request has one header Host.";
        }
        if (any) {
            return null;
        }
        String target = request.uri();
        int scheme = target.indexOf("://");
        if (scheme > 0 && target.charAt(0) != '/') { // absolute: both names count
            String rest = target.substring(scheme + "://".length());
            int end = rest.indexOf('/');
            if (!serves(end < 0 ? rest : rest.substring(0, end), request.path())) {
                return refusal();
            }
        }
        // Vert.x refuses requests without one; over HTTP/2 its pseudo-header stands first.
        return serves(String.valueOf(request.authority()), request.path()) ? null : refusal();
    }

    private String refusal() {
        return loopback
                ? "This server listens on this machine alone, and is asked as localhost. casus.http.hosts names others."
                : "This server is not asked by this name. casus.http.hosts names those by which it is.";
    }

    /**
     * Whether a request is answered.
     *
     * @param asked the value of the header {@code Host}
     */
    boolean serves(String asked, String path) {
        HostName host = HostName.of(asked);
        if (any || host == null) {
            return any;
        }
        boolean here = isLoopback(host);
        return loopback && here
                || served.contains(host)
                || served.contains(host.withoutPort())
                || (here || ADDRESS.matcher(host.name()).matches())
                        && path != null
                        && PROBED.matcher(path).matches();
    }

    private static boolean isLoopback(HostName host) {
        return LOOPBACK.matcher(host.name()).matches();
    }
}
