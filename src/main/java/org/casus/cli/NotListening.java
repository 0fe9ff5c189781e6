package org.casus.cli;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Why a server cannot listen where it is told to, and which setting would change that. */
final class NotListening {

    /** How Quarkus says it, whatever the reason. */
    private static final String UNABLE = "Unable to start HTTP server";

    private static final int LAST_PORT = 65535;

    private static final String PORT = "set quarkus.http.port (QUARKUS_HTTP_PORT) to ";
    private static final String HOST = "set quarkus.http.host (QUARKUS_HTTP_HOST) to ";

    private NotListening() {}

    /** One sentence about it; empty where something else failed. */
    static Optional<String> of(Throwable failure) {
        Integer port = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.port", Integer.class)
                .orElse(0);
        if (root(failure) instanceof IllegalArgumentException && (port < 0 || port > LAST_PORT)) {
            return Optional.of("There is no port " + port + ": " + PORT + "one from 1 to " + LAST_PORT + ".");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (UNABLE.equals(cause.getMessage()) && cause.getCause() != null) {
                return Optional.of(sentence(root(cause)));
            }
        }
        return Optional.empty();
    }

    private static String sentence(Throwable reason) {
        var config = ConfigProvider.getConfig();
        return sentence(
                reason,
                config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
    }

    static String sentence(Throwable reason, String host, int port) {
        String message = String.valueOf(reason.getMessage());
        String words = message.toLowerCase(Locale.ROOT);
        if (reason instanceof UnknownHostException || reason instanceof UnresolvedAddressException) {
            return "There is no host \"" + host + "\" to listen on: " + HOST
                    + "an address of this machine, or 0.0.0.0 for all.";
        }
        if (words.contains("permission denied")) {
            return "This user may not listen on port " + port + " of " + host + ", as ports below 1024 are for root: "
                    + PORT + "a higher one, such as 8080.";
        }
        if (words.contains("in use")) {
            return "Port " + port + " of " + host + " is taken by another process, maybe another Casus: " + PORT
                    + "a free one, or end that process.";
        }
        if (reason instanceof BindException) {
            return "This machine has no address \"" + host + "\" to listen on: " + HOST
                    + "one that it has, or to 0.0.0.0 for all.";
        }
        return "The server cannot listen on port " + port + " of " + host + " (" + message + "): " + PORT
                + "a free one, or " + HOST + "an address of this machine.";
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
