package org.casus.graphql.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells clients apart: by who connects, or by who the proxies before Casus say it is. */
@Singleton
public class ClientAddress {

    /** Of an IPv6 address, a client has all that begin with these four groups. */
    private static final int GROUPS = 4;

    private final int proxies;

    ClientAddress(GateConfig config) {
        this.proxies = config.proxies();
    }

    /** A text that is the same for all requests of one client. */
    public String of(HttpServerRequest request) {
        return proxies == 0 ? peer(request) : forwarded(request);
    }

    private static String peer(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer == null ? "" : shortened(peer.hostAddress() == null ? peer.host() : peer.hostAddress());
    }

    /** Counted from the end: what stands before was sent by the client itself. */
    private String forwarded(HttpServerRequest request) {
        String[] addresses =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",");
        String address = addresses[Math.max(0, addresses.length - proxies)].strip();
        return address.isEmpty() ? peer(request) : shortened(address);
    }

    private static String shortened(String address) {
        if (address.indexOf(':') < 0) {
            return address; // IPv4, or a name: nothing to read, for every request that comes
        }
        try {
            String[] groups = InetAddress.ofLiteral(address).getHostAddress().split(":");
            return groups.length == 1 ? address : String.join(":", Arrays.copyOf(groups, GROUPS));
        } catch (IllegalArgumentException noAddress) {
            return address; // a name, or an address with a port
        }
    }
}
