package org.casus.graphql.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Tells clients apart: by who connects, or by who the proxies before Casus say it is. */
@Singleton
public class ClientAddress {

    /** Of an IPv6 address, a client has all that begin with these four groups. */
    private static final int GROUPS = 4;

    /** In characters: an IPv6 address in its longest form, with a zone, brackets, a port and quotes. */
    private static final int LONGEST = 80;

    private final int proxies;

    ClientAddress(GateConfig config) {
        this.proxies = config.proxies();
    }

    /** A text that is the same for all requests of one client. */
    public String of(HttpServerRequest request) {
        String named = proxies == 0 ? null : named(request.headers().getAll("X-Forwarded-For"), proxies);
        return named == null ? ofPeer(request.remoteAddress()) : named;
    }

    /** The same for who connects, whoever it asks for. */
    public static String ofPeer(SocketAddress peer) {
        if (peer == null) {
            return "";
        }
        String address = peer.hostAddress() == null ? peer.host() : peer.hostAddress();
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "" : address; // IPv4, or a name: nothing to read, for every request that comes
        }
        String client = client(address);
        return client == null ? address : client;
    }

    /**
     * Whom proxies name; counted from the end, since what stands before was sent by the client itself.
     *
     * @return null where that is no address
     */
    static String named(List<String> headers, int proxies) {
        int wanted = proxies;
        String first = null;
        for (String header : headers.reversed()) {
            for (int end = header.length(); end >= 0; ) {
                int comma = header.lastIndexOf(',', end - 1);
                first = header.substring(comma + 1, end);
                wanted--;
                if (wanted == 0 || comma < 0) {
                    break;
                }
                end = comma;
            }
            if (wanted == 0) {
                break;
            }
        }
        return first == null ? null : client(first);
    }

    /**
     * Reads an address as proxies write it: with or without a port, brackets, quotes and a zone.
     *
     * @return the same for all ways of writing it; null where it is none, such as {@code unknown}
     */
    static String client(String text) {
        String address = text.strip();
        if (address.length() > LONGEST) {
            return null;
        }
        if (address.length() > 1 && address.startsWith("\"") && address.endsWith("\"")) {
            address = address.substring(1, address.length() - 1).strip();
        }
        int bracket = address.indexOf(']');
        int colon = address.indexOf(':');
        if (address.startsWith("[")) {
            address = bracket < 0 ? "" : address.substring(1, bracket);
        } else if (colon >= 0 && colon == address.lastIndexOf(':')) {
            address = address.substring(0, colon); // one colon: IPv4 and a port
        }
        int zone = address.indexOf('%');
        try {
            InetAddress read = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            String canonical = read.getHostAddress();
            return read instanceof Inet6Address
                    ? String.join(":", Arrays.copyOf(canonical.split(":"), GROUPS))
                    : canonical;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
