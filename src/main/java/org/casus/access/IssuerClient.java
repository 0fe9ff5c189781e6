package org.casus.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the issuer for its keys, within a time and a size. Follows no redirect: the addresses are the issuer's own. */
final class IssuerClient {

    /** For the discovery document and the keys together, down to their last byte. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    /** A set of keys has some thousand bytes. */
    static final int LARGEST = 1 << 18;

    /** How long keys hold where the issuer does not say. */
    static final Duration KEPT = Duration.ofHours(1);

    /** An issuer that says never would have its keys hold for ever, also those that were stolen. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(1);

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    /** A JSON Web Key Set, and for how long it holds. */
    record Keys(String json, Duration kept) {}

    private record IssuerAnswer(Buffer body, String cacheControl) {}

    private final Vertx vertx;
    private final URI issuer;
    private final URI given;
    private final Duration deadline;

    IssuerClient(Vertx vertx, OidcConfig config, Duration deadline) {
        this.vertx = vertx;
        this.deadline = deadline;
        this.issuer = config.issuer().orElseThrow();
        this.given = config.keys().orElse(null);
    }

    /** Waits for the issuer: to be called on a thread that nobody waits for. */
    Keys fetch() throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        // One for each fetch: to close it ends whatever is still on its way.
        HttpClient client =
                // A connection that is kept may be closed by the issuer just as the next request goes out.
                vertx.createHttpClient(new HttpClientOptions()
                        .setConnectTimeout((int) deadline.toMillis())
                        .setKeepAlive(false));
        try {
            IssuerAnswer keys = get(client, given == null ? discovered(client, end) : given, end);
            return new Keys(keys.body.toString(), kept(keys.cacheControl));
        } finally {
            client.close();
        }
    }

    private URI discovered(HttpClient client, long end) throws IOException {
        URI address = URI.create(issuer.toString().replaceAll("/$", "") + DISCOVERY);
        JsonNode document =
                new ObjectMapper().readTree(get(client, address, end).body.getBytes());
        // The document must name the configured issuer exactly (OpenID Connect Discovery 1.0, section 4.3).
        if (!issuer.toString().equals(document.path("issuer").asText())) {
            throw new IOException(address + " is the document of another issuer");
        }
        try {
            URI keys = URI.create(document.path("jwks_uri").asText());
            if (IssuerAddress.isSafe(keys)) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IOException(address + " has no https address in jwks_uri");
    }

    private static IssuerAnswer get(HttpClient client, URI address, long end) throws IOException {
        RequestOptions options =
                new RequestOptions().setAbsoluteURI(address.toString()).putHeader("Accept", "application/json");
        try {
            return client.request(options)
                    // Within: on the event loop, before any of the body can have come.
                    .compose(request -> request.send().compose(IssuerClient::body))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(address + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static Future<IssuerAnswer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture(new IOException("answered " + response.statusCode()));
        }
        Promise<IssuerAnswer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new IssuerAnswer(body, response.getHeader("Cache-Control"))));
        response.handler(part -> {
            if (body.length() + part.length() <= LARGEST) {
                body.appendBuffer(part);
            } else if (whole.tryFail(new IOException("answered more than " + LARGEST + " bytes"))) {
                response.request().reset();
            }
        });
        return whole.future();
    }

    private static Duration kept(String cacheControl) {
        Matcher age = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        Duration said = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : KEPT;
        return said.compareTo(LONGEST_KEPT) < 0 ? said : LONGEST_KEPT;
    }
}
